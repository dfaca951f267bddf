package com.superoffice.webapi.chat.stub.endpoint;

import java.io.IOException;

/** A body that is too large, or takes too long. */
final class BodyRefused extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    BodyRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
