package com.superoffice.webapi.chat.client.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints the client's ratios to the other two beside the bars. Takes JMH's own arguments. What JMH measured is in {@code target/bench/get-messages.json}.
 */
public final class Bars {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
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
        Collection<RunResult> measured = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(GetMessagesBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(json.toString())
                        .shouldFailOnError(true)
                        .build())
                .run();
        new Bars(measured, System.out).print();
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
