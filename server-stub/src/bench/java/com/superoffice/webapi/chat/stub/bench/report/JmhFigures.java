package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the client's figures from what JMH writes with {@code -rf json}: one value for each iteration. */
final class JmhFigures {

    private static final Map<String, String> SUBJECTS = Map.of(
            "chatClient", Subjects.CLIENT,
            "handwritten", Subjects.HANDWRITTEN_CLIENT,
            "generatedFeign", Subjects.GENERATED_CLIENT);

    private JmhFigures() {}

    /**
     * Reads the figures.
     *
     * @throws IllegalArgumentException if the benchmark is not the one that is known
     */
    static List<Figure> read(JsonNode jmh) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode run : jmh) {
            String benchmark = run.path("benchmark").asString("");
            String subject = SUBJECTS.get(benchmark.substring(benchmark.lastIndexOf('.') + 1));
            if (subject == null) {
                throw new IllegalArgumentException("expected one of the benchmarks "
                        + SUBJECTS.keySet().stream().sorted().toList() + ", found \"" + benchmark + "\"");
            }
            int messages = Integer.parseInt(run.path("params").path("messages").asString("0"));
            JsonNode time = run.path("primaryMetric");
            figures.add(new Figure(subject, Measures.callTime(messages), time(time), values(time)));
            allocation(run.path("secondaryMetrics")).ifPresent(allocation -> figures.add(new Figure(
                    subject, Measures.callAllocation(messages), Unit.BYTES_PER_CALL, values(allocation))));
        }
        return figures;
    }

    private static Unit time(JsonNode metric) {
        String unit = metric.path("scoreUnit").asString("");
        return switch (unit) {
            case "us/op" -> Unit.MICROSECONDS;
            case "ms/op" -> Unit.MILLISECONDS;
            default -> throw new IllegalArgumentException("expected us/op or ms/op, found \"" + unit + "\"");
        };
    }

    /** JMH has written the name with and without a middle dot before it. */
    private static Optional<JsonNode> allocation(JsonNode metrics) {
        return metrics.properties().stream()
                .filter(metric -> metric.getKey().endsWith("gc.alloc.rate.norm"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<Double> values(JsonNode metric) {
        return StreamSupport.stream(metric.path("rawData").spliterator(), false)
                .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
                .map(JsonNode::asDouble)
                .toList();
    }
}
