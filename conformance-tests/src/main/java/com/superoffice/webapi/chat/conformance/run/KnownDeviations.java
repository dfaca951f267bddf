package com.superoffice.webapi.chat.conformance.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cases that are known to fail, each with its reason: a YAML mapping of case ids to sentences. */
public final class KnownDeviations {

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column \\d+");

    private final Map<String, String> reasons;

    private KnownDeviations(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /** None. */
    public static KnownDeviations none() {
        return new KnownDeviations(Map.of());
    }

    /**
     * Reads the list.
     *
     * @param source what it is called in errors
     * @param ids the ids that exist
     * @throws IllegalArgumentException when it cannot be read; the message names the line
     */
    public static KnownDeviations parse(String yaml, String source, Set<String> ids) {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (JsonParser parser = YAMLMapper.shared().createParser(yaml)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return none();
            }
            if (first != JsonToken.START_OBJECT) {
                throw wrong(source, parser.currentTokenLocation(), "expected a mapping of case ids to reasons");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                TokenStreamLocation place = parser.currentTokenLocation();
                String id = parser.currentName();
                if (!ids.contains(id)) {
                    throw wrong(source, place, "there is no case \"" + id + "\"");
                }
                if (parser.nextToken() != JsonToken.VALUE_STRING || parser.getString().isBlank()) {
                    throw wrong(source, place, "the case " + id + " has no reason");
                }
                if (reasons.put(id, parser.getString()) != null) {
                    throw wrong(source, place, "the case " + id + " is listed twice");
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(source + ", line " + line(e) + ": not YAML", e);
        }
        return new KnownDeviations(reasons);
    }

    /** The last place that the parser names is where it could not go on; the first is where that block began. */
    private static String line(JacksonException e) {
        Matcher place = PLACE.matcher(e.getOriginalMessage());
        String line = e.getLocation() == null ? "1" : Integer.toString(e.getLocation().getLineNr());
        while (place.find()) {
            line = place.group(1);
        }
        return line;
    }

    private static IllegalArgumentException wrong(
            String source, @Nullable TokenStreamLocation place, String what) {
        String line = place == null ? "" : ", line " + place.getLineNr();
        return new IllegalArgumentException(source + line + ": " + what);
    }

    /** Why a case is known to fail, if it is. */
    public Optional<String> reason(String id) {
        return Optional.ofNullable(reasons.get(id));
    }
}
