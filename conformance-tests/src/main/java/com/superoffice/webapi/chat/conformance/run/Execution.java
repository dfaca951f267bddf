package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Mark;
import com.superoffice.webapi.chat.conformance.cases.NotObservedException;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Rules;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.Secrets;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.judge.ResponseJudge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is made: workers take the cases in turn; one broken response never stops it, a dead server does. What it
 * hands over is without the secrets that were sent: no report has to look for them.
 */
final class Execution {

    /**
     * After this many cases in a row without a response a plain call shows whether the server is gone. One is enough
     * where the connection was refused, and behind a proxy: a proxy that hangs is no defect of the server.
     */
    private static final int SILENT_CASES = 5;

    private final Contract contract;
    private final Target target;
    private final Wire wire;
    private final KnownDeviations known;
    private final int jobs;
    private final OptionalLong seed;
    private final ResponseJudge judge;
    private final PlainResponses plain;
    private final Secrets secrets;
    private final List<Silent> silent = new ArrayList<>();
    private final AtomicReference<@Nullable String> gone = new AtomicReference<>();

    Execution(Contract contract, Target target, Wire wire, KnownDeviations known, int jobs, OptionalLong seed) {
        this.contract = contract;
        this.target = target;
        this.wire = wire;
        this.known = known;
        this.jobs = jobs;
        this.seed = seed;
        this.judge = new ResponseJudge(contract);
        this.plain = new PlainResponses(target, contract, wire, judge);
        this.secrets = target.secrets();
    }

    Outcome execute(List<Case> cases, Consumer<Result> listener) {
        Instant started = Instant.now();
        long begin = System.nanoTime();
        plain.probe().map(secrets::masked).ifPresent(gone::set);
        List<Case> order = new ArrayList<>(cases);
        seed.ifPresent(number -> Collections.shuffle(order, new Random(number)));
        Map<Case, Result> results = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = IntStream.range(0, jobs)
                .mapToObj(i -> new Thread(() -> work(order, next, results, listener), "case-" + i))
                .toList();
        workers.forEach(Thread::start);
        workers.forEach(Execution::join);
        withheld().forEach(result -> {
            results.put(result.subject(), result);
            listener.accept(result);
        });
        return new Outcome(
                contract,
                target,
                cases.stream().map(results::get).toList(),
                Optional.ofNullable(gone.get()),
                started,
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void join(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A case without a response. It fails once a later one is answered; where the server is gone it was not run. */
    private record Silent(Result failed, long since) {}

    private void work(List<Case> order, AtomicInteger next, Map<Case, Result> results, Consumer<Result> listener) {
        for (int i = next.getAndIncrement(); i < order.size(); i = next.getAndIncrement()) {
            Case subject = order.get(i);
            String why = gone.get();
            List<Result> decided = why != null ? List.of(Result.notRun(subject, why)) : run(subject);
            decided.forEach(result -> results.put(result.subject(), result));
            synchronized (this) {
                decided.forEach(listener);
            }
        }
    }

    /** Runs a case and returns what is decided by it: its own result, and those of cases before that were silent. */
    private List<Result> run(Case subject) {
        if (target.profile() == Profile.LIVE
                && !(subject.read() && subject.rule().mark().compareTo(Mark.SEEN) <= 0)) {
            return List.of(Result.notObserved(subject, "not asserted of a live tenant"));
        }
        RecordingServer server = new RecordingServer(target, contract, wire, judge, plain);
        long begin = System.nanoTime();
        try {
            subject.script().run(server);
        } catch (NotObservedException e) {
            return List.of(Result.notObserved(subject, String.valueOf(e.getMessage())));
        } catch (NoResponseException e) {
            server.report(List.of(noAnswer(e)));
            long now = System.nanoTime();
            return silent(new Silent(result(subject, server, Duration.ofNanos(now - begin)), now), e.reason());
        } catch (RuntimeException e) {
            // A response that the case was not written for must not stop the others.
            server.report(List.of(
                    new Finding("answer.unforeseen", "D12", "answer", "one that the case can judge", e.toString())));
        }
        List<Result> decided = answeredSince(begin);
        decided.add(result(subject, server, Duration.ofNanos(System.nanoTime() - begin)));
        return decided;
    }

    private static Finding noAnswer(NoResponseException e) {
        return new Finding("wire.no-answer", "D1", "answer", "an HTTP response", String.valueOf(e.getMessage()));
    }

    private List<Result> silent(Silent unanswered, NoResponseException.Reason reason) {
        boolean inDoubt;
        synchronized (silent) {
            silent.add(unanswered);
            inDoubt = silent.size() >= SILENT_CASES || reason == NoResponseException.Reason.REFUSED || wire.isThroughProxy();
        }
        long asked = System.nanoTime();
        if (!inDoubt) {
            return List.of();
        }
        Optional<String> unreachable = plain.unreachable().map(secrets::masked);
        unreachable.ifPresent(gone::set);
        return unreachable.isPresent() ? withheld() : answeredSince(asked);
    }

    /** The silent cases before a call that was answered: the server was there, and is to blame. */
    private List<Result> answeredSince(long begin) {
        List<Result> failed = new ArrayList<>();
        synchronized (silent) {
            silent.removeIf(unanswered -> unanswered.since() - begin <= 0 && failed.add(unanswered.failed()));
        }
        return failed;
    }

    /** All silent cases; when the server is gone, they say nothing about it. */
    private List<Result> withheld() {
        String why = gone.get();
        synchronized (silent) {
            List<Result> all = silent.stream()
                    .map(unanswered -> why == null
                            ? unanswered.failed()
                            : Result.notRun(unanswered.failed().subject(), why))
                    .toList();
            silent.clear();
            return all;
        }
    }

    private Result result(Case subject, RecordingServer server, Duration took) {
        List<Finding> asserted = new ArrayList<>();
        List<Finding> noted = new ArrayList<>();
        Map<Finding, Integer> places = new HashMap<>();
        Secrets sent = secrets.and(server.sent());
        server.findings().forEach((finding, exchange) -> {
            boolean asserts = target.profile().asserts(Rules.of(finding.rule()).mark());
            Finding masked = finding.rewritten(sent::masked);
            (asserts ? asserted : noted).add(masked);
            if (exchange >= 0) {
                places.put(masked, exchange);
            }
        });
        Optional<String> reason = known.reason(subject.id());
        Verdict verdict = asserted.isEmpty()
                ? (reason.isPresent() ? Verdict.STALE : Verdict.PASSED)
                : (reason.isPresent() ? Verdict.KNOWN : Verdict.FAILED);
        List<Exchange> exchanges = server.exchanges().stream().map(sent::masked).toList();
        return new Result(subject, verdict, asserted, noted, reason.orElse(""), server.seen(), exchanges, places, took);
    }
}
