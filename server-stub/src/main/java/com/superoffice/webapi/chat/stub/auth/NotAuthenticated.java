package com.superoffice.webapi.chat.stub.auth;

/** A call without valid credentials. The message says what is missing or not valid, never what was sent. */
public final class NotAuthenticated extends Exception {

    private static final long serialVersionUID = 1;

    NotAuthenticated(String message) {
        super(message, null, false, false);
    }
}
