package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the conformance suite's figures: {@code {"wholeChecks": [{"millis": 2100, "peakKib": 184320}, …]}}. */
final class CheckFigures {

    private static final double KIBIBYTES = 1024;

    private CheckFigures() {}

    static List<Figure> read(JsonNode check) {
        List<Figure> figures = new ArrayList<>();
        add(figures, Measures.CHECK_TIME, Unit.MILLISECONDS, values(check, "millis", 1));
        add(figures, Measures.CHECK_MEMORY, Unit.MEBIBYTES, values(check, "peakKib", KIBIBYTES));
        return figures;
    }

    private static void add(List<Figure> figures, String measure, Unit unit, List<Double> values) {
        if (!values.isEmpty()) {
            figures.add(new Figure(Subjects.SUITE, measure, unit, values));
        }
    }

    private static List<Double> values(JsonNode check, String name, double divisor) {
        return StreamSupport.stream(check.path("wholeChecks").spliterator(), false)
                .filter(one -> one.has(name))
                .map(one -> one.get(name).asDouble() / divisor)
                .toList();
    }
}
