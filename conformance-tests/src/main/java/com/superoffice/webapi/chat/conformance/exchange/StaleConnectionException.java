package com.superoffice.webapi.chat.conformance.exchange;

import org.jspecify.annotations.Nullable;

/** The connection ended before the first byte of a response. */
final class StaleConnectionException extends Exception {

    private static final long serialVersionUID = 1L;

    StaleConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
