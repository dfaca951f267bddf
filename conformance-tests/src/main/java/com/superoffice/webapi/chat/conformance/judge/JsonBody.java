package com.superoffice.webapi.chat.conformance.judge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON value and nothing after it; a name twice in an object is an error. */
final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    static Optional<JsonNode> read(String text, List<Finding> findings) {
        JsonNode value = null;
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() == null) {
                findings.add(new Finding("json.malformed", "D6", "body", "a JSON value", "nothing"));
                return Optional.empty();
            }
            value = parser.readValueAsTree();
            if (parser.nextToken() != null) {
                findings.add(trailing(parser.currentTokenLocation()));
            }
        } catch (JacksonException e) {
            findings.add(value == null ? malformed(e) : trailing(e.getLocation()));
        }
        return Optional.ofNullable(value);
    }

    private static Finding malformed(JacksonException e) {
        boolean duplicate = e.getOriginalMessage().startsWith("Duplicate");
        return new Finding(
                duplicate ? "json.duplicate" : "json.malformed",
                "D6",
                "body",
                duplicate ? "each name once in a JSON object" : "well-formed JSON",
                "something else " + place(e.getLocation()));
    }

    private static Finding trailing(@Nullable TokenStreamLocation location) {
        return new Finding("json.trailing", "D6", "body", "nothing after the JSON value", "more " + place(location));
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null
                ? "in it"
                : "at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
