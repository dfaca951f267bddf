package com.superoffice.webapi.chat.stub.edge;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Work of which so much is done at once; calls that come later wait for their turn, without a thread. */
final class Turns {

    private final Deque<Wait> waiting = new ArrayDeque<>();
    private int free;

    Turns(int atOnce) {
        free = atOnce;
    }

    /** Takes a turn; or returns what is to be waited for before the next try. */
    synchronized @Nullable Wait take() {
        if (free > 0) {
            free--;
            return null;
        }
        Wait wait = Wait.untilEnded();
        waiting.add(wait);
        return wait;
    }

    synchronized void give() {
        free++;
        callNext();
    }

    /** Lets another have a try, in the place of one that does not come any more. */
    synchronized void callNext() {
        boolean comes = free == 0;
        while (!comes && !waiting.isEmpty()) {
            comes = waiting.remove().end();
        }
    }
}
