package com.superoffice.webapi.chat.client;

import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * A chat session to follow: every message exactly once, in the order of {@code ChatMessageId}, across failures and
 * retries. Immutable; each subscriber, iterator and stream follows by itself.
 *
 * <p>To go on after a restart, follow {@link #after} the id of the last message that was dealt with.
 *
 * <p>The session is asked about often while people talk and ever more rarely when they do not. All followers of a client
 * together make at most as many calls per second as the client's limit, 10 unless told otherwise: 1 000 followed
 * sessions are then asked about every 100 s each.
 *
 * <p>A failure that may pass is waited out, however long it lasts, and logged. One that will not ({@link
 * ChatApiException.BadRequest}, {@link ChatApiException.NotAuthenticated} by the server, {@link
 * ChatApiException.Forbidden}, {@link ChatApiException.WrongTenant}, messages without an id) ends the following with that
 * exception.
 *
 * <p>As a {@link Flow.Publisher}: messages are asked for only when there is demand and none is left of the last answer,
 * so at most one answer is held. Subscribers are called by the client's executor, and may block.
 */
public interface SessionFollow extends Flow.Publisher<ChatMessage> {

    /** The same, from the message after the given one; 0 means from the first. */
    SessionFollow after(int chatMessageId);

    /**
     * The same with other intervals between two questions; 1 s and 30 s unless told otherwise.
     *
     * @param fastest while people talk
     * @param slowest while they do not, or the server does not answer
     */
    SessionFollow interval(Duration fastest, Duration slowest);

    /** The messages, one by one: waits for the next. Is to be closed. */
    MessageIterator iterator();

    /** The messages as a stream that does not end by itself. Is to be closed. */
    Stream<ChatMessage> stream();
}
