package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.judge.BodySchema.Kind;
import com.superoffice.webapi.chat.contract.judge.BodySchema.Property;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON body as a stream. Never shows a value: parser messages may hold some, so none is passed on. */
final class JsonBody {

    private final JsonFactory factory = new JsonFactory();

    void check(byte[] body, @Nullable Charset charset, PropertiesCheck properties) {
        Charset encoding = charset == null ? StandardCharsets.UTF_8 : charset;
        String text;
        try {
            text = withoutByteOrderMark(FormEncoding.text(body, encoding));
        } catch (CharacterCodingException e) {
            properties.malformed(Rule.BODY_ENCODING, encoding.name(), "bytes that are not in it");
            return;
        }
        boolean complete = false;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            complete = readObject(parser, properties);
            if (complete && parser.nextToken() != null) {
                properties.malformed(Rule.BODY_TRAILING_CONTENT, "one value", "more after it" + at(parser));
            }
        } catch (JacksonException e) {
            properties.malformed(
                    complete ? Rule.BODY_TRAILING_CONTENT : Rule.BODY_MALFORMED,
                    complete ? "one value" : "well-formed JSON",
                    (complete ? "more after it" : "something else") + at(e.getLocation()));
        }
    }

    private static boolean readObject(JsonParser parser, PropertiesCheck properties) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            properties.malformed(Rule.BODY_MISSING, "a body", "blanks");
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            properties.malformed(Rule.WRONG_KIND, "an object", kind(token) + at(parser));
            parser.skipChildren();
            return true;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Property property = properties.begin(parser.currentName(), at(parser));
            token = parser.nextToken();
            if (property != null) {
                checkValue(property, token, parser, properties);
            }
            parser.skipChildren();
        }
        properties.end();
        return true;
    }

    private static void checkValue(
            Property property, JsonToken token, JsonParser parser, PropertiesCheck properties) {
        boolean whole = token == JsonToken.VALUE_NUMBER_INT;
        if (token == JsonToken.VALUE_NULL) {
            properties.isNull(property, at(parser));
        } else if (whole && isNumber(property.kind())) {
            properties.isInteger(property, parser.getString(), at(parser));
        } else if (token == JsonToken.VALUE_STRING && property.kind() == Kind.STRING) {
            properties.isString(property, parser.getString(), at(parser));
        } else if (!(token == JsonToken.VALUE_NUMBER_FLOAT && property.kind() == Kind.NUMBER)
                && !(token.isBoolean() && property.kind() == Kind.BOOLEAN)) {
            properties.isWrongKind(property, kind(token) + at(parser));
        }
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.INT32 || kind == Kind.INT64 || kind == Kind.NUMBER;
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "a number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            case VALUE_NULL -> "null";
            default -> "true or false";
        };
    }

    private static String at(JsonParser parser) {
        return at(parser.currentTokenLocation());
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
