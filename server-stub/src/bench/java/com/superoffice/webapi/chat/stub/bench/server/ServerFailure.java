package com.superoffice.webapi.chat.stub.bench.server;

/** A server that did not start; its message says which one, and where its output is. */
public final class ServerFailure extends Exception {

    private static final long serialVersionUID = 1;

    ServerFailure(String message) {
        super(message);
    }
}
