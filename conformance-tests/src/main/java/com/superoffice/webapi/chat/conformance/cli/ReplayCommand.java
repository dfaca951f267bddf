package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.Secrets;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.report.Curl;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: a case as the curl command that a person can run, and what came of both. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs one case, prints the equivalent curl command, and runs that too.")
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the id of a case")
    private String id = "";

    @Mixin
    private TargetOptions options = new TargetOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Contract contract = options.contract();
        String found = ExplainCommand.find(contract, id).id();
        Target target = options.target();
        Outcome outcome = Run.of(contract, target).only(List.of(found)).execute();
        if (outcome.results().isEmpty()) {
            throw new IllegalArgumentException(found + " is not of the profile " + target.profile());
        }
        Result result = outcome.results().get(0);
        for (Exchange exchange : distinct(result.exchanges())) {
            Secrets sent = target.secrets().and(exchange.request().headers());
            out.println(Curl.shown(exchange.request(), target));
            out.println(sent.masked(curl(exchange, target)));
        }
        String note = result.note().isEmpty() ? "" : ", " + result.note();
        out.println(result.subject().title() + ": " + result.verdict() + note);
        result.findings().stream().map(Finding::toString).forEach(out::println);
        outcome.unreachable().ifPresent(out::println);
        return outcome.exitCode();
    }

    /** A case that makes the same call many times is shown once. */
    private static List<Exchange> distinct(List<Exchange> exchanges) {
        Map<ByteBuffer, Exchange> first = new LinkedHashMap<>();
        exchanges.forEach(exchange -> first.putIfAbsent(ByteBuffer.wrap(exchange.request().bytes("")), exchange));
        return List.copyOf(first.values());
    }

    private static String curl(Exchange exchange, Target target) throws IOException {
        List<String> arguments = Curl.arguments(exchange.request(), target);
        if (!arguments.stream().allMatch(GivenText::canBeGiven)) {
            return "(the command above was not run: " + GivenText.encoding()
                    + ", the locale's encoding, has not all of its characters)";
        }
        Process process;
        try {
            process = new ProcessBuilder(arguments)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return "(curl is not installed: the command above was not run)";
        }
        String unsent = "";
        try (OutputStream input = process.getOutputStream()) {
            input.write(exchange.request().body());
        } catch (IOException e) {
            unsent = "(curl gave up before it had taken the body)\n";
        }
        return unsent + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
