package com.superoffice.webapi.chat.stub.edge;

import java.util.concurrent.atomic.AtomicLong;

/** Memory that all connections share, in bytes. */
final class Room {

    private final AtomicLong left;

    Room(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Takes so many bytes, if there are as many. */
    boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        give(bytes);
        return false;
    }

    void give(long bytes) {
        left.addAndGet(bytes);
    }
}
