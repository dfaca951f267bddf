package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Mark;
import com.superoffice.webapi.chat.conformance.cases.NotObservedException;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Rules;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoAnswerException;
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
 * A run as it is made: workers take the cases in turn; one broken answer never stops it, a dead server does. What it
 * hands over is without the secrets that were sent: no report has to look for them.
 */
final class Execution {

    /**
     * So many cases in a row without any answer, and then a plain call without one, and the server counts as gone. Behind
     * a proxy one case is enough: a proxy that hangs is no defect of the server.
     */
    private static final int SILENT_CASES = 5;

    private final Contract contract;
    private final Target target;
    private final Wire wire;
    private final KnownDeviations known;
    private final int jobs;
    private final OptionalLong seed;
    private final ResponseJudge judge;
    private final PlainAnswers plain;
    private final Secrets secrets;
    private final AtomicInteger silent = new AtomicInteger();
    private final AtomicReference<@Nullable String> gone = new AtomicReference<>();

    Execution(Contract contract, Target target, Wire wire, KnownDeviations known, int jobs, OptionalLong seed) {
        this.contract = contract;
        this.target = target;
        this.wire = wire;
        this.known = known;
        this.jobs = jobs;
        this.seed = seed;
        this.judge = new ResponseJudge(contract);
        this.plain = new PlainAnswers(target, contract, wire, judge);
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

    private void work(List<Case> order, AtomicInteger next, Map<Case, Result> results, Consumer<Result> listener) {
        for (int i = next.getAndIncrement(); i < order.size(); i = next.getAndIncrement()) {
            Case subject = order.get(i);
            String why = gone.get();
            Result result = why != null ? Result.notRun(subject, why) : run(subject);
            results.put(subject, result);
            synchronized (this) {
                listener.accept(result);
            }
        }
    }

    private Result run(Case subject) {
        if (target.profile() == Profile.LIVE
                && !(subject.read() && subject.rule().mark().compareTo(Mark.SEEN) <= 0)) {
            return Result.notObserved(subject, "not asserted of a live tenant");
        }
        Talk talk = new Talk(target, contract, wire, judge, plain);
        long begin = System.nanoTime();
        try {
            subject.script().run(talk);
            silent.set(0);
        } catch (NotObservedException e) {
            return Result.notObserved(subject, String.valueOf(e.getMessage()));
        } catch (NoAnswerException e) {
            seeWhetherItIsGone();
            String why = gone.get();
            if (why != null && wire.isThroughProxy()) {
                return Result.notRun(subject, why);
            }
            talk.report(List.of(noAnswer(e)));
        } catch (RuntimeException e) {
            // An answer that the case was not written for must not stop the others.
            talk.report(List.of(
                    new Finding("answer.unforeseen", "D12", "answer", "one that the case can judge", e.toString())));
        }
        return result(subject, talk, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Finding noAnswer(NoAnswerException e) {
        return new Finding("wire.no-answer", "D1", "answer", "an HTTP answer", String.valueOf(e.getMessage()));
    }

    private void seeWhetherItIsGone() {
        if (silent.incrementAndGet() < SILENT_CASES && !wire.isThroughProxy()) {
            return;
        }
        silent.set(0);
        plain.unreachable().map(secrets::masked).ifPresent(gone::set);
    }

    private Result result(Case subject, Talk talk, Duration took) {
        List<Finding> asserted = new ArrayList<>();
        List<Finding> noted = new ArrayList<>();
        Map<Finding, Integer> places = new HashMap<>();
        Secrets sent = secrets.and(talk.sent());
        talk.findings().forEach((finding, exchange) -> {
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
        List<Exchange> exchanges = talk.exchanges().stream().map(sent::masked).toList();
        return new Result(subject, verdict, asserted, noted, reason.orElse(""), talk.seen(), exchanges, places, took);
    }
}
