package com.superoffice.webapi.chat.conformance.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is asked of a server.
 *
 * @param id stable, such as {@code media.request.text-xml.response.text-json}
 * @param title what is sent and what is expected, in a sentence
 * @param rule the rule it rests on
 * @param pointer the place in the contract it rests on, as a JSON pointer
 * @param sources the media types, parameters and properties it is derived from: without one of them it does not exist
 * @param cells the cells of the coverage matrices that it fills, beside those that its responses show
 * @param read whether it is a call within the contract that any server may be asked without harm
 * @param script what it does
 */
public record Case(
        String id,
        String title,
        Rule rule,
        String pointer,
        List<String> sources,
        List<Cell> cells,
        boolean read,
        Script script) {

    /** The matrix of which status was seen in which response media type. */
    public static final String STATUSES = "Status × response media type";

    /** The matrix of which response property was seen with a value, null, or, against the contract, absent. */
    public static final String PRESENCE = "Response property × presence";

    public Case {
        sources = List.copyOf(sources);
        cells = List.copyOf(cells);
    }

    /** A cell of a coverage matrix. */
    public record Cell(String matrix, String row, String column) {}

    static Builder of(String id) {
        return new Builder(id);
    }

    /** A name as part of an id: {@code text/xml} becomes {@code text-xml}. */
    static String slug(String name) {
        return name.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
    }

    @Override
    public String toString() {
        return id;
    }

    /** Collects what a case is. */
    static final class Builder {

        private final String id;
        private final List<String> sources = new ArrayList<>();
        private final List<Cell> cells = new ArrayList<>();
        private String title = "";
        private String rule = "";
        private String pointer = "";
        private boolean read;

        private Builder(String id) {
            this.id = id;
        }

        Builder title(String text) {
            title = text;
            return this;
        }

        Builder rule(String ruleId) {
            rule = ruleId;
            return this;
        }

        Builder at(String place) {
            pointer = place;
            return this;
        }

        Builder from(String... names) {
            sources.addAll(List.of(names));
            return this;
        }

        Builder cell(String matrix, String row, String column) {
            cells.add(new Cell(matrix, row, column));
            return this;
        }

        Builder read() {
            read = true;
            return this;
        }

        Case does(Script script) {
            return new Case(id, title, Rules.of(rule), pointer, sources, cells, read, script);
        }
    }
}
