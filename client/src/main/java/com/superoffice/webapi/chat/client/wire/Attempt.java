package com.superoffice.webapi.chat.client.wire;

/**
 * One attempt, which can be given up while it runs.
 *
 * @param <M> the type of a message
 */
public interface Attempt<M> {

    /**
     * Sends the request and reads the answer, in the calling thread.
     *
     * @throws WireFailure if that brings no messages
     */
    WireAnswer<M> send() throws WireFailure;

    /** Makes {@link #send()}, running or still to come, fail at once; may be called by any thread. */
    void abort();
}
