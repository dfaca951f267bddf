package com.superoffice.webapi.chat.stub.representation;

/** A request that is not within the contract; the message says what is wrong, what was found, and where. */
public final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MalformedRequest(String message) {
        super(message);
    }
}
