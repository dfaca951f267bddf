package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.wire.Attempt;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Lets another thread give up a call, whether it sends, waits or has not begun. */
final class CallControl {

    private @Nullable Thread runner;
    private @Nullable Attempt<?> attempt;
    private boolean aborted;

    /** The calling thread makes the call from here to {@link #end()}. */
    synchronized void begin() {
        refuseIfAborted();
        runner = Thread.currentThread();
    }

    /** From here on giving up means giving up this attempt; null for a wait, which is interrupted. */
    synchronized void running(@Nullable Attempt<?> attempt) {
        refuseIfAborted();
        this.attempt = attempt;
    }

    /** The thread is free for others: an interrupt that was meant for the call goes no further. */
    synchronized void end() {
        runner = null;
        attempt = null;
        if (aborted) {
            Thread.interrupted();
        }
    }

    void abort() {
        Attempt<?> running;
        synchronized (this) {
            if (aborted) {
                return;
            }
            aborted = true;
            running = attempt;
            if (running == null && runner != null) {
                runner.interrupt();
            }
        }
        if (running != null) {
            running.abort();
        }
    }

    private void refuseIfAborted() {
        if (aborted) {
            throw new CancellationException("the call was cancelled");
        }
    }
}
