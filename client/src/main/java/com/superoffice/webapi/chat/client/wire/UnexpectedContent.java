package com.superoffice.webapi.chat.client.wire;

import org.jspecify.annotations.Nullable;

/** An answer's body is not what the contract promises; says what and where, never what was written there. */
final class UnexpectedContent extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ErrorObject error;

    UnexpectedContent(String message) {
        this(message, null);
    }

    UnexpectedContent(String message, @Nullable ErrorObject error) {
        super(message);
        this.error = error;
    }

    @Nullable ErrorObject error() {
        return error;
    }
}
