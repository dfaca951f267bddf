package com.superoffice.webapi.chat.contract.request;

import com.superoffice.webapi.chat.contract.operation.BodySchema.Kind;
import com.superoffice.webapi.chat.contract.operation.BodySchema.Property;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON body as a stream. Never shows a value: parser messages may hold some, so none is passed on. */
final class JsonBody {

    private final JsonFactory factory;
    private final int levels;

    JsonBody(int levels) {
        this.levels = levels;
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(levels).build())
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // which fails for many of equal hash
                .build();
    }

    void read(byte[] body, Charset charset, BodyProperties properties) {
        String text;
        try {
            text = BodyText.decode(body, charset);
        } catch (CharacterCodingException e) {
            properties.malformed(Rule.BODY_ENCODING, charset.name(), "bytes that are not in it");
            return;
        }
        boolean complete = false;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            complete = readObject(parser, properties);
            if (complete && parser.nextToken() != null) {
                properties.malformed(Rule.BODY_TRAILING_CONTENT, "one value", "more after it" + at(parser));
            }
        } catch (StreamConstraintsException e) {
            int digits = StreamReadConstraints.DEFAULT_MAX_NUM_LEN;
            String most = "at most " + levels + " levels, and " + digits + " digits of a number";
            properties.malformed(Rule.BODY_MALFORMED, most, "more");
        } catch (JacksonException e) {
            properties.malformed(
                    complete ? Rule.BODY_TRAILING_CONTENT : Rule.BODY_MALFORMED,
                    complete ? "one value" : "well-formed JSON",
                    (complete ? "more after it" : "something else") + at(e.getLocation()));
        }
    }

    private static boolean readObject(JsonParser parser, BodyProperties properties) {
        Supplier<String> position = () -> at(parser);
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
            Property property = properties.begin(parser.currentName(), position);
            token = parser.nextToken();
            if (property != null) {
                readValue(property, token, parser, properties, position);
            }
            parser.skipChildren();
        }
        properties.end();
        return true;
    }

    private static void readValue(
            Property property, JsonToken token, JsonParser parser, BodyProperties properties, Supplier<String> position) {
        Kind kind = property.kind();
        boolean isNumber = (token == JsonToken.VALUE_NUMBER_INT && kind != Kind.STRING && kind != Kind.BOOLEAN)
                || (token == JsonToken.VALUE_NUMBER_FLOAT && kind == Kind.NUMBER);
        if (token == JsonToken.VALUE_NULL) {
            properties.isNull(property, position);
        } else if (isNumber) {
            properties.isNumber(property, parser.getString(), position);
        } else if (token == JsonToken.VALUE_STRING && kind == Kind.STRING) {
            properties.isString(property, parser.getString(), position);
        } else if (token.isBoolean() && kind == Kind.BOOLEAN) {
            properties.isBoolean(property, token == JsonToken.VALUE_TRUE);
        } else {
            properties.isWrongKind(property, kind(token) + at(parser));
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "a number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            default -> token.asString(); // null, true, false
        };
    }

    private static String at(JsonParser parser) {
        return at(parser.currentTokenLocation());
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
