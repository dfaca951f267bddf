package com.superoffice.webapi.chat.conformance.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There was no response that could be read as HTTP. */
public final class NoResponseException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why there was none. */
    public enum Reason {
        UNKNOWN_HOST,
        REFUSED,
        PROXY,
        TLS,
        SILENT,
        CLOSED,
        GARBAGE
    }

    private final Reason reason;

    NoResponseException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
