package com.superoffice.webapi.chat.stub.representation;

import org.jspecify.annotations.Nullable;

/** A body that is made while it is sent. */
public interface Pieces {

    /** Whether it takes its time to make them. */
    boolean isLarge();

    /** The next of its bytes, no more than 8 KiB, or null after the last. */
    byte @Nullable [] next();

    /** The client takes its time: little is kept until it has taken what there is. */
    void rest();

    /** What sends them at the pace of the client. */
    interface Sink {

        void send(Pieces pieces);
    }
}
