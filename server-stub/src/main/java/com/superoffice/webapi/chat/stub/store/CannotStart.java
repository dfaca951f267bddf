package com.superoffice.webapi.chat.stub.store;

/** The database cannot be opened; the message says why in one line that begins with the setting. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotStart(String problem) {
        super("--" + problem);
    }

    CannotStart(String problem, Throwable cause) {
        super("--" + problem, cause);
    }
}
