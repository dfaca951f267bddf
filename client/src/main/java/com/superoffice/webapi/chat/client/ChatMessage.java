package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.contract.ChatContract;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message in a chat session, with the document's nine properties in the document's order.
 *
 * <p>Each property is null when it has no value, is absent, or was not selected. {@link #toString()} tells no text.
 *
 * @param chatMessageId the primary key; always there in a message of a followed session
 * @param chatSessionId the chat session the message belongs to
 * @param type one of {@link ChatContract.Type#KNOWN}, or a value that is newer than this client
 * @param message the text of the message
 * @param author the author of the message
 * @param readByCustomer 1 if the customer has read the message, 0 if not
 * @param specialType one of {@link ChatContract.SpecialType#KNOWN}, or a value that is newer than this client
 * @param specialParam goes with {@code specialType}: for {@code Options} a JSON array with the labels of the buttons
 * @param whenPosted when the message was posted, with the offset that the server wrote
 */
public record ChatMessage(
        @Nullable Integer chatMessageId,
        @Nullable Integer chatSessionId,
        @Nullable String type,
        @Nullable String message,
        @Nullable String author,
        @Nullable Integer readByCustomer,
        @Nullable String specialType,
        @Nullable String specialParam,
        @Nullable OffsetDateTime whenPosted) {

    /** Tells which message this is, without its text, author and parameter, which are personal data. */
    @Override
    public String toString() {
        return "ChatMessage[chatMessageId=" + chatMessageId + ", chatSessionId=" + chatSessionId + ", type=" + type
                + ", specialType=" + specialType + ", whenPosted=" + whenPosted + "]";
    }
}
