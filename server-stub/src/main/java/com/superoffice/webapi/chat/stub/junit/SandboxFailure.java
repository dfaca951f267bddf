package com.superoffice.webapi.chat.stub.junit;

import org.jspecify.annotations.Nullable;

/** The sandbox did not do what it was asked to. */
public final class SandboxFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    SandboxFailure(String message) {
        this(message, null);
    }

    SandboxFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
