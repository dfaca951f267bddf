package com.superoffice.webapi.chat.client.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.superoffice.webapi.chat.contract.ChatContract.ErrorProperty;
import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads an error object, of which any property may be missing. */
final class ErrorObjectReader {

    /** Longer texts are cut: they end up in exceptions and logs. */
    private static final int LONGEST_TEXT = 500;

    /** Bytes; a longer refusal is told by its status alone. */
    private static final long LONGEST_BODY = 1024 * 1024;

    private static final JsonFactory JSON = new JsonFactory();

    private ErrorObjectReader() {}

    /** The error object of a refusal, or null when the body holds none, such as a page of HTML. */
    static @Nullable ErrorObject body(InputStream body) throws IOException {
        try (JsonParser parser = JSON.createParser(new LimitedBody(body, LONGEST_BODY))) {
            return parser.nextToken() == JsonToken.START_OBJECT ? object(parser) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /**
     * The error object whose start was just read, or null when it is none: a chat message has a {@code Message} too, and
     * that must not be told.
     */
    static @Nullable ErrorObject object(JsonParser parser) throws IOException {
        boolean error = false;
        boolean chatMessage = false;
        String type = null;
        String message = null;
        String errorMessage = null;
        String detail = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            error |= name.equals(ErrorProperty.ERROR.propertyName()) && token == JsonToken.VALUE_TRUE;
            chatMessage |= name.equals(MessageProperty.CHAT_MESSAGE_ID.propertyName())
                    || name.equals(MessageProperty.AUTHOR.propertyName());
            if (token != JsonToken.VALUE_STRING) {
                parser.skipChildren();
            } else if (name.equals(ErrorProperty.ERROR_TYPE.propertyName())) {
                type = text(parser);
            } else if (name.equals(ErrorProperty.MESSAGE.propertyName())) {
                message = text(parser);
            } else if (name.equals(ErrorProperty.ERROR_MESSAGE.propertyName())) {
                errorMessage = text(parser);
            } else if (name.equals(ErrorProperty.MESSAGE_DETAIL.propertyName())) {
                detail = text(parser);
            }
        }
        error |= type != null || errorMessage != null || detail != null;
        return error && !chatMessage
                ? new ErrorObject(type, message == null ? errorMessage : message, detail)
                : null;
    }

    private static String text(JsonParser parser) throws IOException {
        String text = parser.getText().replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
