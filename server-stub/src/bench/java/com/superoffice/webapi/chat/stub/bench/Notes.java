package com.superoffice.webapi.chat.stub.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader of the table has to know beside the figures, each once. */
final class Notes {

    private final Set<String> lines = new LinkedHashSet<>();

    /** Notes a line, and prints it at once. */
    void add(String line) {
        if (lines.add(line)) {
            System.out.println(line);
        }
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
