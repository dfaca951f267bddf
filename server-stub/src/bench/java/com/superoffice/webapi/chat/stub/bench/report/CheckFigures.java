package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the conformance suite's figures: {@code {"milliseconds": [2100, …], "peakMebibytes": [180, …]}}. */
final class CheckFigures {

    private CheckFigures() {}

    static List<Figure> read(JsonNode check) {
        List<Figure> figures = new ArrayList<>();
        add(figures, Measures.CHECK_TIME, Unit.MILLISECONDS, check.path("milliseconds"));
        add(figures, Measures.CHECK_MEMORY, Unit.MEBIBYTES, check.path("peakMebibytes"));
        return figures;
    }

    private static void add(List<Figure> figures, String measure, Unit unit, JsonNode values) {
        if (!values.isEmpty()) {
            figures.add(new Figure(
                    Subjects.SUITE,
                    measure,
                    unit,
                    StreamSupport.stream(values.spliterator(), false)
                            .map(JsonNode::asDouble)
                            .toList()));
        }
    }
}
