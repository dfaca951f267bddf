package com.superoffice.webapi.chat.stub.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the journal as the control API tells it. */
final class JournalReader {

    private JournalReader() {}

    /** The calls, oldest first. */
    static List<SandboxCall> read(String json) {
        List<SandboxCall> calls = new ArrayList<>();
        for (Object entry : list(Json.read(json))) {
            calls.add(call(map(entry)));
        }
        Collections.reverse(calls);
        return List.copyOf(calls);
    }

    private static SandboxCall call(Map<?, ?> entry) {
        return new SandboxCall(
                number(entry, "number"),
                text(entry, "method"),
                text(entry, "target"),
                headers(list(entry.get("requestHeaders"))),
                text(entry, "requestBody"),
                entry.get("session") instanceof Long session ? Math.toIntExact(session) : null,
                Math.toIntExact(number(entry, "status")),
                entry.get("fault") instanceof String fault ? fault : null,
                text(entry, "responseBody"),
                findings(list(entry.get("findings")), "violation"),
                findings(list(entry.get("findings")), "note"));
    }

    private static Map<String, String> headers(List<?> headers) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (Object header : headers) {
            byName.merge(text(map(header), "name"), text(map(header), "value"), (first, next) -> first + ", " + next);
        }
        return Collections.unmodifiableMap(byName);
    }

    private static List<String> findings(List<?> findings, String severity) {
        return findings.stream()
                .map(JournalReader::map)
                .filter(finding -> severity.equals(finding.get("severity")))
                .map(finding -> text(finding, "where") + ": expected " + text(finding, "expected") + "; found "
                        + text(finding, "found") + " (" + text(finding, "pointer") + ")")
                .toList();
    }

    private static long number(Map<?, ?> entry, String name) {
        if (entry.get(name) instanceof Long number) {
            return number;
        }
        throw unexpected(name);
    }

    private static String text(Map<?, ?> entry, String name) {
        if (entry.get(name) instanceof String text) {
            return text;
        }
        throw unexpected(name);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw unexpected("an entry");
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw unexpected("a list");
    }

    private static SandboxFailure unexpected(String what) {
        return new SandboxFailure("The sandbox told a journal without " + what);
    }
}
