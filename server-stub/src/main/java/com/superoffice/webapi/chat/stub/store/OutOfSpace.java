package com.superoffice.webapi.chat.stub.store;

/** Nothing can be written, because the disk or the heap that holds the database is all but full. */
public final class OutOfSpace extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutOfSpace(String message) {
        super(message);
    }
}
