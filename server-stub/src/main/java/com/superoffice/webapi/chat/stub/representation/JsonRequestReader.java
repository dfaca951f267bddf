package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.contract.ChatContract.RequestProperty;
import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
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

/** Reads the request as a JSON object. */
final class JsonRequestReader implements RequestReader {

    private final JsonFactory factory;
    private final int maxDepth;

    /**
     * Creates a reader.
     *
     * @param maxDepth how deep objects and arrays may be nested
     */
    JsonRequestReader(int maxDepth) {
        this.maxDepth = maxDepth;
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .build())
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // which fails for many of equal hash
                .build();
    }

    @Override
    public GetChatMessagesRequest read(byte[] body, @Nullable Charset charset) {
        RequestFields fields = new RequestFields();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), BodyText.decode(body, charset))) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new MalformedRequest("body: expected a JSON object, found " + kind(first));
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                property(parser, fields);
            }
            if (parser.nextToken() != null) {
                throw new MalformedRequest("body: expected nothing after the JSON object, found more" + where(parser));
            }
        } catch (StreamConstraintsException e) {
            throw new MalformedRequest("body: expected at most " + maxDepth + " levels, and "
                    + StreamReadConstraints.DEFAULT_MAX_NUM_LEN + " digits of a number, found more");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new MalformedRequest("body: not well-formed JSON" + (at == null ? "" : where(at)));
        }
        return fields.request();
    }

    private static void property(JsonParser parser, RequestFields fields) {
        fields.name(parser.currentName());
        Optional<RequestProperty> property = RequestFields.property(parser.currentName());
        JsonToken token = parser.nextToken();
        if (property.isPresent()) {
            fields.value(property.get(), int32(property.get(), token, parser));
        } else {
            parser.skipChildren();
        }
    }

    private static @Nullable Integer int32(RequestProperty property, JsonToken token, JsonParser parser) {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        String expected = property.propertyName() + ": expected an int32 number, found ";
        if (token != JsonToken.VALUE_NUMBER_INT) {
            throw new MalformedRequest(expected + kind(token) + where(parser));
        }
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            throw new MalformedRequest(expected + "one outside -2147483648 to 2147483647" + where(parser));
        }
        return parser.getIntValue();
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "a number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            case VALUE_TRUE, VALUE_FALSE -> token.asString();
            case VALUE_NULL -> "null";
            case PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> token.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String where(JsonParser parser) {
        return where(parser.currentTokenLocation());
    }

    private static String where(TokenStreamLocation at) {
        return ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
