package com.superoffice.webapi.chat.conformance.cases;

/** What a case is about cannot be seen at the server. */
public final class NotObservedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotObservedException(String why) {
        super(why);
    }
}
