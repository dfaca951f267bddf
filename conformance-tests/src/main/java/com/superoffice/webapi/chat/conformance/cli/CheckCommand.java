package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Cases;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.StartingServer;
import com.superoffice.webapi.chat.conformance.report.ConsoleSummary;
import com.superoffice.webapi.chat.conformance.report.Reports;
import com.superoffice.webapi.chat.conformance.run.KnownDeviations;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: runs the cases against a server. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the cases against a server and gives the verdict.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--only", split = ",", paramLabel = "GLOB", description = "only the cases with such ids")
    private List<String> only = List.of();

    @Option(names = "--skip", split = ",", paramLabel = "GLOB", description = "not the cases with such ids")
    private List<String> skip = List.of();

    @Option(names = "--known-deviations", paramLabel = "FILE", description = "YAML of case ids with reasons")
    private @Nullable Path knownDeviations;

    @Option(names = "--report", paramLabel = "DIR", description = "where junit.xml, exchanges.har and report.html go")
    private @Nullable Path report;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "4", description = "calls at once (${DEFAULT-VALUE})")
    private int jobs = 4;

    @Option(names = "--seed", paramLabel = "N", description = "makes the cases run in the order of this seed")
    private @Nullable Long seed;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "how long to wait for a server that is starting")
    private int wait;

    @Override
    public Integer call() {
        Contract contract = target.contract();
        if (jobs < 1 || jobs > 64) {
            throw new IllegalArgumentException("--jobs: expected 1 to 64, found " + jobs);
        }
        if (report != null) {
            prepare(report);
        }
        if (wait > 0) {
            StartingServer.await(target.url(), target.proxy(), wait);
        }
        Run run = Run.of(contract, target.target())
                .only(only)
                .skip(skip)
                .known(known(contract))
                .jobs(jobs);
        if (seed != null) {
            run = run.seed(seed);
        }
        List<Case> cases = run.cases();
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("no case is left by --only and --skip");
        }
        PrintWriter out = out();
        Progress progress = Progress.on(out, cases.size(), Help.Ansi.AUTO.enabled());
        Outcome outcome = run.execute(progress);
        progress.end();
        ConsoleSummary.lines(outcome).forEach(out::println);
        if (report != null) {
            write(outcome, report);
            out.println("Report: " + report.resolve("report.html"));
        }
        return outcome.exitCode();
    }

    /** A run whose report cannot be written is not begun. */
    private static void prepare(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new IllegalArgumentException("--report " + directory + ": expected a directory, found a file");
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IllegalArgumentException("--report " + directory + ": the directory cannot be made", e);
        }
        if (!Files.isWritable(directory)) {
            throw new IllegalArgumentException("--report " + directory + ": the directory cannot be written to");
        }
    }

    private static void write(Outcome outcome, Path directory) {
        try {
            Reports.write(outcome, directory);
        } catch (IOException e) {
            throw new IllegalArgumentException("--report " + directory + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private KnownDeviations known(Contract contract) {
        if (knownDeviations == null) {
            return KnownDeviations.none();
        }
        String yaml = GivenFile.text("--known-deviations " + knownDeviations, knownDeviations);
        Set<String> ids = Cases.derive(contract).stream().map(Case::id).collect(Collectors.toSet());
        return KnownDeviations.parse(yaml, String.valueOf(knownDeviations.getFileName()), ids);
    }
}
