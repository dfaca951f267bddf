package com.superoffice.webapi.chat.client.wire;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message of the nine documented properties, each null when it is absent or null.
 *
 * @param <M> the type of a message
 */
@FunctionalInterface
public interface MessageFactory<M> {

    /** The parameters are in the order of the contract's {@code ChatMessage}. */
    M message(
            @Nullable Integer chatMessageId,
            @Nullable Integer chatSessionId,
            @Nullable String type,
            @Nullable String message,
            @Nullable String author,
            @Nullable Integer readByCustomer,
            @Nullable String specialType,
            @Nullable String specialParam,
            @Nullable OffsetDateTime whenPosted);
}
