package com.superoffice.webapi.chat.stub.control.contract;

import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a value must be: those keywords of OpenAPI that {@code sandbox.yaml} uses for requests, and no others. */
final class Schema {

    private static final Set<String> KEYWORDS = Set.of(
            "additionalProperties", "description", "enum", "format", "maxLength", "maxProperties", "maximum",
            "minLength", "minProperties", "minimum", "nullable", "pattern", "properties", "required", "type");

    private static final int MOST_DIGITS = 20;
    private static final Pattern NAME = Pattern.compile("\\w{1,40}");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,30})");

    private final String type;
    private final @Nullable String format;
    private final boolean nullable;
    private final long least;
    private final long most;
    private final List<String> values;
    private final @Nullable Pattern pattern;
    private final Set<String> required;
    private final Map<String, Schema> properties = new LinkedHashMap<>();
    private final @Nullable Schema others;

    private Schema(JsonNode keywords, JsonNode document) {
        for (String keyword : keywords.propertyNames()) {
            if (!KEYWORDS.contains(keyword)) {
                throw new IllegalStateException("sandbox.yaml: nothing enforces the keyword " + keyword);
            }
        }
        type = keywords.required("type").asString();
        format = keywords.has("format") ? keywords.get("format").asString() : null;
        nullable = keywords.path("nullable").asBoolean(false);
        String unit = switch (type) {
            case "string" -> "Length";
            case "object" -> "Properties";
            default -> "imum";
        };
        least = keywords.path("min" + unit).asLong(leastOf(type, format));
        most = keywords.path("max" + unit).asLong(mostOf(type, format));
        values = keywords.path("enum").valueStream().map(JsonNode::asString).toList();
        pattern = keywords.has("pattern") ? Pattern.compile(keywords.get("pattern").asString()) : null;
        required = keywords.path("required").valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
        keywords.path("properties").forEachEntry((name, property) -> properties.put(name, of(property, document)));
        JsonNode additional = keywords.path("additionalProperties");
        others = additional.isObject() ? of(additional, document) : null;
    }

    /** The schema of these keywords, or the one that they refer to. */
    static Schema of(JsonNode keywords, JsonNode document) {
        JsonNode reference = keywords.path("$ref");
        return new Schema(
                reference.isString() ? document.requiredAt(reference.asString().substring(1)) : keywords, document);
    }

    private static long leastOf(String type, @Nullable String format) {
        return !type.equals("integer") ? 0 : "int32".equals(format) ? Integer.MIN_VALUE : Long.MIN_VALUE;
    }

    private static long mostOf(String type, @Nullable String format) {
        return !type.equals("integer") || "int32".equals(format) ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    /** The value that the text of a parameter stands for. */
    JsonNode valueOf(String text) {
        if (type.equals("integer") && INTEGER.matcher(text).matches()) {
            return JsonNodeFactory.instance.numberNode(new BigInteger(text));
        }
        if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return JsonNodeFactory.instance.booleanNode(text.equals("true"));
        }
        return JsonNodeFactory.instance.stringNode(text);
    }

    /**
     * Holds a value against the schema.
     *
     * @param name what the value is called
     * @throws MalformedRequest if the value is not within it; the message names it, and shows no text of it
     */
    void check(String name, JsonNode value) {
        boolean isWithin = (value.isNull() && nullable) || switch (type) {
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber() && value.canConvertToLong() && isWithin(value.asLong());
            case "string" -> value.isString() && isWithin(value.asString());
            case "object" -> value.isObject() && isWithin(value.size());
            default -> throw new IllegalStateException("sandbox.yaml: no value can be of the type " + type);
        };
        if (value.isString()) {
            Texts.check(name, value.asString());
        }
        if (!isWithin) {
            throw new MalformedRequest(name + ": expected " + expected() + ", found " + found(value));
        }
        if (value.isObject()) {
            checkProperties(name, value);
        }
    }

    private void checkProperties(String name, JsonNode object) {
        for (Map.Entry<String, Schema> property : properties.entrySet()) {
            if (!object.has(property.getKey()) && required.contains(property.getKey())) {
                throw new MalformedRequest(
                        property.getKey() + ": expected " + property.getValue().expected() + ", found nothing");
            }
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Schema schema = properties.getOrDefault(member.getKey(), others);
            if (schema == null) {
                throw new MalformedRequest(
                        name + ": expected one of " + String.join(", ", properties.keySet()) + ", found "
                                + shown(member.getKey()));
            }
            schema.check(properties.isEmpty() ? name : member.getKey(), member.getValue());
        }
    }

    /** A name that a client gave, as a message may quote it. */
    static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "another name";
    }

    private boolean isWithin(long number) {
        return number >= least && number <= most;
    }

    private boolean isWithin(String text) {
        return isWithin(text.codePointCount(0, text.length()))
                && (values.isEmpty() || values.contains(text))
                && (pattern == null || pattern.matcher(text).matches())
                && (!"date-time".equals(format) || DateTimes.parse(text).isPresent());
    }

    private String expected() {
        return switch (type) {
            case "boolean" -> "true or false";
            case "integer" -> least == leastOf(type, format) && most == mostOf(type, format)
                    ? "an " + format + " number"
                    : least + " to " + most;
            case "string" -> expectedText();
            default -> "an object" + (most == Integer.MAX_VALUE ? "" : " of " + least + " to " + most + " properties");
        };
    }

    private String expectedText() {
        if (!values.isEmpty()) {
            return "one of " + String.join(", ", values);
        }
        if ("date-time".equals(format)) {
            return DateTimes.EXPECTED;
        }
        return (least == 0 ? "at most " : least + " to ") + most + " characters"
                + (pattern == null ? "" : " of the pattern " + pattern);
    }

    private String found(JsonNode value) {
        if (value.isString() && type.equals("string") && values.isEmpty() && format == null) {
            int length = value.asString().codePointCount(0, value.asString().length());
            return isWithin(length) ? "others" : Integer.toString(length);
        }
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> type.equals("object") ? "one of " + value.size() : "an object";
            case STRING -> value.asString().isEmpty() ? "an empty text" : "other text";
            case NUMBER -> value.isIntegralNumber() && value.asString().length() <= MOST_DIGITS
                    ? value.asString()
                    : "another number";
            case BOOLEAN, NULL -> value.toString();
            case BINARY, MISSING, POJO -> throw new IllegalStateException("JSON has no " + value.getNodeType());
        };
    }
}
