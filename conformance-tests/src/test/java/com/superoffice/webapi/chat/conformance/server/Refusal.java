package com.superoffice.webapi.chat.conformance.server;

/** The request is refused with an error object. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    final int status;
    final String type;

    Refusal(int status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    static Refusal invalid(String detail) {
        return new Refusal(400, "ArgumentException", detail);
    }
}
