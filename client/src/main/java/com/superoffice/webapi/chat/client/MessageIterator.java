package com.superoffice.webapi.chat.client;

import java.util.Iterator;

/** The messages of a followed session, for one thread at a time; any thread may close it. */
public interface MessageIterator extends Iterator<ChatMessage>, AutoCloseable {

    /**
     * Waits for the next message.
     *
     * @return false once this, or the client, is closed
     * @throws ChatApiException if the session can no longer be followed
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     */
    @Override
    boolean hasNext();

    /** Stops following, at once; a thread that waits in {@link #hasNext()} goes on. */
    @Override
    void close();
}
