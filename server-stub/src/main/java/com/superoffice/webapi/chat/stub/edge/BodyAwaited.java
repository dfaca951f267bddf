package com.superoffice.webapi.chat.stub.edge;

/** Somebody reads a body that is not there yet: the call begins anew when it is. */
final class BodyAwaited extends RuntimeException {

    private static final long serialVersionUID = 1;

    BodyAwaited() {
        super("the body of the request is not there yet", null, false, false);
    }
}
