package com.superoffice.webapi.chat.stub.edge;

/** A body that is too large, comes too late, or finds no room. */
final class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    BodyRefused(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
