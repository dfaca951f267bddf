package com.superoffice.webapi.chat.stub.edge;

/** A body that is too large, comes too late, or finds no room. */
public final class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String expected;
    private final String found;

    /** A body that is not as it should be; the message says so in the words of all errors. */
    BodyRefused(int status, String expected, String found) {
        this(status, expected, found, "body: expected " + expected + ", found " + found);
    }

    BodyRefused(int status, String expected, String found, String message) {
        super(message, null, false, false);
        this.status = status;
        this.expected = expected;
        this.found = found;
    }

    public int status() {
        return status;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
