package com.superoffice.webapi.chat.client.follow;

import org.jspecify.annotations.Nullable;

/**
 * Where a follower gets its messages.
 *
 * @param <M> the type of a message
 */
public interface Source<M> {

    /** A question for the messages whose id is greater; all messages if it is null. */
    Poll<M> after(@Nullable Integer id);

    /** The id of a message, or null if it has none. */
    @Nullable Integer id(M message);

    /** What subscribers are told about a message that has no id. */
    RuntimeException withoutId();
}
