package com.superoffice.webapi.chat.stub.store;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message in a chat session, as it is stored.
 *
 * @param id the message's id; ascending in the order of the appends to a session
 * @param session the session it belongs to; in a recorded exchange it may be another than the one asked for
 * @param whenPosted the date-time with the offset it was posted with
 */
public record Message(
        int id,
        int session,
        String type,
        @Nullable String message,
        @Nullable String author,
        int readByCustomer,
        String specialType,
        @Nullable String specialParam,
        OffsetDateTime whenPosted) {

    /** The record, its date-time and the heads of its texts, in bytes. */
    private static final int ITSELF = 400;

    /** How long its texts are that have no limit. */
    int characters() {
        return (message == null ? 0 : message.length()) + (specialParam == null ? 0 : specialParam.length());
    }

    /** About how many bytes of the heap it takes. */
    long bytes() {
        return ITSELF + bytes(type) + bytes(message) + bytes(author) + bytes(specialType) + bytes(specialParam);
    }

    /** The JVM has a byte for a character where all of a text are of Latin-1, else two. */
    private static long bytes(@Nullable String text) {
        return text == null ? 0 : (text.chars().allMatch(c -> c <= 0xFF) ? 1L : 2L) * text.length();
    }

    /** Without the text and the author, which are personal data. */
    @Override
    public String toString() {
        return "Message[id=" + id + ", session=" + session + ", type=" + type + ", specialType=" + specialType
                + ", whenPosted=" + whenPosted + "]";
    }
}
