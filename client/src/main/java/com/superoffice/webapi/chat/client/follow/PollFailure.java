package com.superoffice.webapi.chat.client.follow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A question for new messages failed: for good, or until later. */
public final class PollFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;
    private final @Nullable Duration retryAfter;
    private final RuntimeException reason;

    /**
     * @param lasting whether asking again is of no use
     * @param retryAfter how long the server asked to be left alone, or null
     * @param reason what subscribers are told if it is lasting
     */
    public PollFailure(boolean lasting, @Nullable Duration retryAfter, RuntimeException reason) {
        super(reason);
        this.lasting = lasting;
        this.retryAfter = retryAfter;
        this.reason = reason;
    }

    boolean lasting() {
        return lasting;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    RuntimeException reason() {
        return reason;
    }
}
