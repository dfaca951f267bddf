package com.superoffice.webapi.chat.stub.store;

/** Nothing can be written, because the disk that holds the database is full. */
public final class DiskFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    DiskFull(String message) {
        super(message);
    }
}
