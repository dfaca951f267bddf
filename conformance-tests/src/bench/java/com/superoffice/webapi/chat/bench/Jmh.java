package com.superoffice.webapi.chat.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH benchmarks; the name of a method is the subject, the parameters are the group. */
final class Jmh {

    static final String TIME = "time";
    static final String BYTES = "allocation";

    private static final int ITERATIONS = 5;

    private Jmh() {}

    /** Forks in turn: in its own order JMH would measure one subject after the other, each in another mood of the machine. */
    static void measure(Bench bench, Class<?> benchmark, UnaryOperator<ChainedOptionsBuilder> more) throws IOException {
        for (int round = 1; round <= bench.rounds; round++) {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .include(benchmark.getName())
                    .forks(1)
                    .warmupIterations(1)
                    .warmupTime(TimeValue.seconds(bench.warmUp))
                    .measurementIterations(ITERATIONS)
                    .measurementTime(TimeValue.seconds(bench.seconds))
                    .timeout(TimeValue.minutes(30))
                    .shouldFailOnError(true)
                    .output(bench.directory.resolve(benchmark.getSimpleName() + "-" + round + ".log").toString());
            try {
                new Runner(more.apply(options).build()).run().forEach(result -> add(bench.figures, result));
            } catch (RunnerException e) {
                throw new IOException("JMH: " + e.getMessage(), e);
            }
        }
    }

    private static void add(Figures figures, RunResult result) {
        String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
        String subject = method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        String group = "call, " + result.getParams().getParamsKeys().stream()
                .map(key -> key + " " + result.getParams().getParam(key))
                .collect(Collectors.joining(", "));
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                figures.add(group, subject, TIME, "µs", iteration.getPrimaryResult().getScore());
                Result<?> allocation = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
                if (allocation != null) {
                    figures.add(group, subject, BYTES, "B", allocation.getScore());
                }
            }
        }
    }
}
