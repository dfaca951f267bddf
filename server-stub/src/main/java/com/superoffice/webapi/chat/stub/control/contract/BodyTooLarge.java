package com.superoffice.webapi.chat.stub.control.contract;

/** A body of more bytes than the control API reads. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    BodyTooLarge(int limit) {
        super("The request body is larger than " + limit + " bytes.");
    }
}
