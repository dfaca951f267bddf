package com.superoffice.webapi.chat.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** JSON with a value a line. Names and values stand as they came, only the white space between them is other. */
final class JsonLines {

    private final String json;
    private final List<Line> lines = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private String place = "";
    private int depth;

    private JsonLines(String json) {
        this.json = json;
    }

    /** The lines; nothing when it is not JSON. */
    static Optional<List<Line>> of(String json) {
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            return Optional.of(new JsonLines(json).read(parser));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private List<Line> read(JsonParser parser) {
        boolean first = true;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            boolean named = line.toString().endsWith(": ");
            if (token.isStructEnd()) {
                depth--;
                if (!first) {
                    next();
                }
                line.append(parser.getString());
            } else {
                if (!named) {
                    line.append(first ? "" : ",");
                    next();
                    place = parser.streamReadContext().pathAsPointer().toString();
                }
                if (token == JsonToken.PROPERTY_NAME) {
                    line.append(quoted(parser)).append(": ");
                } else {
                    line.append(token == JsonToken.VALUE_STRING ? quoted(parser) : parser.getString());
                }
                depth += token.isStructStart() ? 1 : 0;
            }
            first = token.isStructStart();
        }
        next();
        return lines;
    }

    private void next() {
        if (!line.isEmpty()) {
            lines.add(new Line(line.toString(), place));
        }
        line = new StringBuilder("  ".repeat(depth));
        place = "";
    }

    /** A name or a text with its quotation marks and escapes. */
    private String quoted(JsonParser parser) {
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        int end = start + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return json.substring(start, end + 1);
    }
}
