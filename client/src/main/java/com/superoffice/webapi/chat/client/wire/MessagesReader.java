package com.superoffice.webapi.chat.client.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an array of messages as it arrives.
 *
 * <p>Lenient where real servers differ: {@code null} for the array is an empty list, an absent property is null, an
 * unknown one is skipped, of one that stands twice the last value counts, {@code Type} and {@code SpecialType} may have any text.
 */
final class MessagesReader<M> {

    /** Decompressed bytes: far beyond any chat session, and not beyond a heap. */
    private static final long LONGEST_ANSWER = 64L * 1024 * 1024;

    /** Characters. */
    private static final int LONGEST_TEXT = 20_000_000;

    private static final Map<String, MessageProperty> PROPERTIES = new HashMap<>();

    static {
        for (MessageProperty property : MessageProperty.values()) {
            PROPERTIES.put(property.propertyName(), property);
        }
    }

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // The default of Jackson 2.15.1 and later.
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();
    private final KnownValues types = new KnownValues(ChatContract.Type.KNOWN);
    private final KnownValues specialTypes = new KnownValues(ChatContract.SpecialType.KNOWN);
    private final MessageFactory<M> factory;
    private final WhenPosted whenPosted;

    MessagesReader(MessageFactory<M> factory, ZoneId zoneOfBareDates) {
        this.factory = factory;
        this.whenPosted = new WhenPosted(zoneOfBareDates);
    }

    /**
     * Reads to the end of the body.
     *
     * @param charset the charset if it is one that cannot be detected, else null
     * @throws UnexpectedContent if the body is no array of messages
     * @throws IOException if the body ended before its end, or could not be read
     */
    List<M> read(InputStream body, @Nullable Charset charset) throws IOException, UnexpectedContent {
        InputStream limited = new LimitedBody(body, LONGEST_ANSWER);
        try (JsonParser parser = charset == null
                ? json.createParser(limited)
                : json.createParser(new InputStreamReader(limited, charset))) {
            List<M> messages = array(parser);
            if (parser.nextToken() != null) {
                throw new UnexpectedContent("the array of messages is followed by more content");
            }
            return messages;
        } catch (StreamConstraintsException e) {
            throw new UnexpectedContent("the body exceeds a limit of the client");
        } catch (JsonEOFException e) {
            throw new UnexpectedContent("the body is JSON that ends too early" + where(e));
        } catch (JsonProcessingException e) {
            throw new UnexpectedContent("the body is not JSON" + where(e));
        } catch (CharConversionException e) {
            throw new UnexpectedContent("the body is not text in its charset");
        }
    }

    private List<M> array(JsonParser parser) throws IOException, UnexpectedContent {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new UnexpectedContent("the body is empty");
        }
        return switch (first) {
            case VALUE_NULL -> List.of();
            case START_OBJECT -> throw object(parser);
            case START_ARRAY -> {
                List<M> messages = new ArrayList<>();
                for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    if (token != JsonToken.START_OBJECT) {
                        throw new UnexpectedContent(
                                "[" + messages.size() + "]: expected a message, found " + found(token));
                    }
                    messages.add(message(parser, messages.size()));
                }
                yield Collections.unmodifiableList(messages);
            }
            default -> throw new UnexpectedContent("expected an array of messages, found " + found(first));
        };
    }

    private static UnexpectedContent object(JsonParser parser) throws IOException {
        ErrorObject error = ErrorObjectReader.object(parser);
        return error == null
                ? new UnexpectedContent("expected an array of messages, found an object")
                : new UnexpectedContent("expected an array of messages, found an error object", error);
    }

    /** Reads a message; a property that the contract has gained since, and a message has not, is read over. */
    @SuppressWarnings("MissingCasesInEnumSwitch")
    private M message(JsonParser parser, int index) throws IOException, UnexpectedContent {
        Integer chatMessageId = null;
        Integer chatSessionId = null;
        String type = null;
        String message = null;
        String author = null;
        Integer readByCustomer = null;
        String specialType = null;
        String specialParam = null;
        OffsetDateTime posted = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            MessageProperty property = PROPERTIES.get(name);
            JsonToken token = parser.nextToken();
            if (property == null) {
                parser.skipChildren();
                continue;
            }
            boolean none = token == JsonToken.VALUE_NULL;
            switch (property) {
                case CHAT_MESSAGE_ID -> chatMessageId = none ? null : number(parser, index, property);
                case CHAT_SESSION_ID -> chatSessionId = none ? null : number(parser, index, property);
                case TYPE -> type = none ? null : types.read(string(parser, index, property));
                case MESSAGE -> message = none ? null : string(parser, index, property).getText();
                case AUTHOR -> author = none ? null : string(parser, index, property).getText();
                case READ_BY_CUSTOMER -> readByCustomer = none ? null : number(parser, index, property);
                case SPECIAL_TYPE -> specialType = none ? null : specialTypes.read(string(parser, index, property));
                case SPECIAL_PARAM -> specialParam = none ? null : string(parser, index, property).getText();
                case WHEN_POSTED -> posted = none ? null : dateTime(string(parser, index, property), index, property);
            }
            parser.skipChildren();
        }
        return factory.message(
                chatMessageId,
                chatSessionId,
                type,
                message,
                author,
                readByCustomer,
                specialType,
                specialParam,
                posted);
    }

    private static Integer number(JsonParser parser, int index, MessageProperty property)
            throws IOException, UnexpectedContent {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw kind(parser, index, property, "an int32 number");
        }
        long value = parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? Long.MAX_VALUE : parser.getLongValue();
        if (value != (int) value) {
            throw new UnexpectedContent(at(index, property) + ": expected an int32 number, found one beyond its range");
        }
        return (int) value;
    }

    private static JsonParser string(JsonParser parser, int index, MessageProperty property) throws UnexpectedContent {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw kind(parser, index, property, "a string");
        }
        return parser;
    }

    private @Nullable OffsetDateTime dateTime(JsonParser parser, int index, MessageProperty property)
            throws IOException, UnexpectedContent {
        try {
            return whenPosted.read(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (DateTimeException e) {
            throw new UnexpectedContent(at(index, property) + ": expected a date-time, found another text");
        }
    }

    private static UnexpectedContent kind(JsonParser parser, int index, MessageProperty property, String expected) {
        return new UnexpectedContent(
                at(index, property) + ": expected " + expected + ", found " + found(parser.currentToken()));
    }

    private static String at(int index, MessageProperty property) {
        return "[" + index + "]." + property.propertyName();
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    }

    private static String found(@Nullable JsonToken token) {
        return token == null
                ? "the end"
                : switch (token) {
                    case START_OBJECT -> "an object";
                    case START_ARRAY -> "an array";
                    case VALUE_STRING -> "a string";
                    case VALUE_NUMBER_INT -> "a number";
                    case VALUE_NUMBER_FLOAT -> "a number with a fraction";
                    case VALUE_TRUE, VALUE_FALSE -> "a boolean";
                    case VALUE_NULL -> "null";
                    default -> "no value";
                };
    }
}
