package com.superoffice.webapi.chat.client.follow;

import java.util.List;

/**
 * One question for new messages, which can be given up while it runs.
 *
 * @param <M> the type of a message
 */
public interface Poll<M> {

    /**
     * Asks, in the calling thread.
     *
     * @throws PollFailure if that brings no answer
     */
    List<M> ask() throws PollFailure;

    /** Makes {@link #ask()} fail at once; may be called by any thread. */
    void abort();
}
