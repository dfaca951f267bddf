package com.superoffice.webapi.chat.client.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints the client's ratios to the other two beside the bars. Takes JMH's own arguments.
 * What JMH measured is in {@code target/bench/get-messages.json}.
 */
public final class Bars {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int FORKS = 3;
    private static final double MOST_TIME = 1.10;
    private static final double MOST_BYTES = 1.25;

    private final Map<Integer, Map<String, RunResult>> results = new TreeMap<>();
    private final PrintStream out;
    private boolean missed;

    private Bars(Collection<RunResult> measured, PrintStream out) {
        this.out = out;
        for (RunResult result : measured) {
            String benchmark = result.getParams().getBenchmark();
            results.computeIfAbsent(Integer.valueOf(result.getParams().getParam("messages")), n -> new TreeMap<>())
                    .put(benchmark.substring(benchmark.lastIndexOf('.') + 1), result);
        }
    }

    public static void main(String[] arguments) throws CommandLineOptionException, IOException, RunnerException {
        Path json = Path.of("target", "bench", "get-messages.json");
        Files.createDirectories(json.getParent());
        Collection<RunResult> measured = measure(new CommandLineOptions(arguments));
        try (PrintStream file = new PrintStream(json.toFile(), StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, file).writeOut(measured);
            if (file.checkError()) {
                throw new IOException(json + " could not be written");
            }
        }
        new Bars(measured, System.out).print();
    }

    /** Forks of the three in turn: in its own order JMH would measure one after the other, each in another mood of the machine. */
    private static Collection<RunResult> measure(CommandLineOptions options) throws RunnerException {
        int forks = options.getForkCount().orElse(FORKS);
        Options once = new OptionsBuilder()
                .parent(options)
                .include(GetMessagesBenchmark.class.getName())
                .forks(Math.min(forks, 1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        Map<String, RunResult> measured = new TreeMap<>();
        int round = 0;
        do {
            for (RunResult result : new Runner(once).run()) {
                measured.merge(result.getParams().id(), result, Bars::both);
            }
            round++;
        } while (round < forks);
        return measured.values();
    }

    private static RunResult both(RunResult earlier, RunResult later) {
        List<BenchmarkResult> forks = new ArrayList<>(earlier.getBenchmarkResults());
        forks.addAll(later.getBenchmarkResults());
        return new RunResult(earlier.getParams(), forks);
    }

    private void print() {
        out.printf("%n%-9s %-22s %12s %12s %7s %6s%n", "messages", "", "client", "other", "ratio", "bar");
        results.forEach((messages, of) -> {
            RunResult client = of.get("chatClient");
            RunResult handwritten = of.get("handwritten");
            RunResult generated = of.get("generatedFeign");
            row(messages, "µs, handwritten", client.getPrimaryResult(), handwritten.getPrimaryResult(), MOST_TIME);
            row(messages, "µs, generated", client.getPrimaryResult(), generated.getPrimaryResult(), 1);
            row(messages, "bytes, handwritten", allocated(client), allocated(handwritten), MOST_BYTES);
            row(messages, "bytes, generated", allocated(client), allocated(generated), 1);
        });
        out.println(missed ? "A bar is missed." : "All bars are kept.");
    }

    private static Result<?> allocated(RunResult result) {
        return result.getSecondaryResults().get(ALLOCATED);
    }

    private void row(int messages, String what, Result<?> client, Result<?> other, double bar) {
        double ratio = client.getScore() / other.getScore();
        missed |= ratio > bar;
        out.printf(
                "%-9d %-22s %12.1f %12.1f %7.2f %6.2f%s%n",
                messages, what, client.getScore(), other.getScore(), ratio, bar, ratio > bar ? "  missed" : "");
    }
}
