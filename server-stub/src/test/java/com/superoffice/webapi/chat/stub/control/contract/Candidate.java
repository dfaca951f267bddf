package com.superoffice.webapi.chat.stub.control.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A value just within or just outside the bounds of a schema.
 *
 * @param value in JSON, or the text of a parameter
 */
public record Candidate(String value, boolean isWithin) {

    /** Values of a property, in JSON. */
    public static List<Candidate> ofProperty(JsonNode schema) {
        List<Candidate> candidates = new ArrayList<>(switch (schema.get("type").asString()) {
            case "integer" ->
                integers(schema, "\"1\"", "1.5", "1.0", "1e2", "1e999999999", "true", "[1]", "{}", "\"\"");
            case "string" -> texts(schema);
            case "object" -> objects(schema);
            default -> throw new IllegalArgumentException("no values of the type " + schema.get("type"));
        });
        candidates.add(new Candidate("null", schema.path("nullable").asBoolean(false)));
        return candidates;
    }

    /** Values of a parameter, as they stand in a path or query before they are encoded. */
    public static List<Candidate> ofParameter(JsonNode schema) {
        return switch (schema.get("type").asString()) {
            case "integer" -> integers(schema, "", "x", "+1", "0x1", "#1", "01", "1.0", "1e2", " 1", "\u0661", "null");
            case "boolean" -> all(List.of("true", "false"), List.of("", "TRUE", "yes", "on", "1", "null"));
            case "string" -> lengths(schema.get("minLength").asInt(), schema.get("maxLength").asInt());
            default -> throw new IllegalArgumentException("no values of the type " + schema.get("type"));
        };
    }

    private static List<Candidate> lengths(int least, int most) {
        return all(
                List.of("x".repeat(least), "x".repeat(most), "\ud83d\ude00".repeat(most)),
                List.of("x".repeat(least - 1), "x".repeat(most + 1)));
    }

    private static List<Candidate> integers(JsonNode schema, String... others) {
        boolean isShort = schema.get("format").asString().equals("int32");
        BigInteger least = BigInteger.valueOf(
                schema.path("minimum").asLong(isShort ? Integer.MIN_VALUE : Long.MIN_VALUE));
        BigInteger most = BigInteger.valueOf(
                schema.path("maximum").asLong(isShort ? Integer.MAX_VALUE : Long.MAX_VALUE));
        Stream<String> outside = Stream.of(
                        least.subtract(BigInteger.ONE), most.add(BigInteger.ONE), BigInteger.TEN.pow(25))
                .map(BigInteger::toString);
        return all(List.of(least.toString(), most.toString()), Stream.concat(outside, Stream.of(others)).toList());
    }

    private static List<Candidate> texts(JsonNode schema) {
        List<String> outside = new ArrayList<>(List.of("1", "true", "[]", "{}", "\"\\u0000\"", "\"x\\uD83D\""));
        if (schema.has("enum")) {
            List<String> values = schema.get("enum").valueStream().map(value -> quoted(value.asString())).toList();
            values.forEach(value -> outside.add(value.toUpperCase(Locale.ROOT)));
            values.forEach(value -> outside.add(value.replaceFirst("\"$", "x\"")));
            return all(values, outside);
        }
        if (schema.has("format")) {
            assertThat(schema.get("format").asString()).isEqualTo("date-time");
            Stream.of("", "today", "2024-12-15", "2024-12-15T09:23:15", "2024-12-15T09:23Z", "2024-02-30T00:00:00Z",
                            "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2024-12-15T09:23:15+01",
                            "2024-12-15 09:23:15Z", "2024-12-15T09:23:15+01:00:30", "2024-12-15T09:23:15.1234567890Z",
                            "2024-12-15T09:23:60Z", "2024-12-15T24:00:00Z", "2024-12-15T09:23:15Z ")
                    .forEach(text -> outside.add(quoted(text)));
            return all(
                    Stream.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999+14:00", "2024-12-15t09:23:15z")
                            .map(Candidate::quoted)
                            .toList(),
                    outside);
        }
        int least = schema.path("minLength").asInt(0);
        int most = schema.get("maxLength").asInt();
        List<String> inside = new ArrayList<>(List.of(quoted("x".repeat(least)), quoted("x".repeat(most))));
        outside.add(quoted("x".repeat(most + 1)));
        if (least > 0) {
            outside.add(quoted("x".repeat(least - 1)));
        }
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.get("pattern").asString());
            List<String> breaking = Stream.of("x:x", "\u00e6", "\\n", "\u007f")
                    .filter(text -> !pattern.matcher(text.replace("\\n", "\n")).matches())
                    .map(Candidate::quoted)
                    .toList();
            assertThat(breaking).isNotEmpty();
            outside.addAll(breaking);
        } else if (most < 5000) {
            inside.add(quoted("\ud83d\ude00".repeat(most)));
        }
        return all(inside, outside);
    }

    private static List<Candidate> objects(JsonNode schema) {
        List<String> inside = new ArrayList<>();
        List<String> outside = new ArrayList<>(List.of("[]", "1", "\"\""));
        for (Candidate member : ofProperty(schema.get("additionalProperties"))) {
            (member.isWithin() ? inside : outside).add("{\"50\":" + member.value() + "}");
        }
        inside.add(members(schema.get("maxProperties").asInt()));
        outside.add(members(schema.get("maxProperties").asInt() + 1));
        outside.add(members(schema.get("minProperties").asInt() - 1));
        return all(inside, outside);
    }

    private static String members(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "\"" + (i + 0.5) / 2 + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Candidate> all(List<String> inside, List<String> outside) {
        return Stream.concat(
                        inside.stream().map(value -> new Candidate(value, true)),
                        outside.stream().map(value -> new Candidate(value, false)))
                .toList();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
