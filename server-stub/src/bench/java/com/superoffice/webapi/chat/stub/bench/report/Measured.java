package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import java.util.List;
import java.util.Map;

/**
 * What a run measured.
 *
 * @param date when it began, in UTC, ISO 8601
 * @param machine the machine
 * @param versions what was measured, by name
 * @param settings how often and how long, by name; times in seconds
 * @param figures the figures
 * @param notes what was left out, and why
 */
public record Measured(
        String date,
        Machine machine,
        Map<String, String> versions,
        Map<String, Integer> settings,
        List<Figure> figures,
        List<String> notes) {

    static Measured nothing() {
        return new Measured(
                "unknown",
                Machine.unknown(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of("sandbox and peers: not measured in this run"));
    }
}
