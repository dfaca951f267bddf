package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A call waits, without a thread, until the wait is ended. */
public final class Wait {

    private final Action then;
    private final @Nullable Duration time;
    private final Runnable atTime;
    private @Nullable AsyncContext call;
    private @Nullable Future<?> alarm;
    private boolean over;

    private Wait(@Nullable Duration time, @Nullable Runnable atTime, Action then) {
        this.time = time;
        this.atTime = atTime == null ? this::end : atTime;
        this.then = then;
    }

    static Wait of(Duration time, Action then) {
        return new Wait(time, null, then);
    }

    static Wait of(Duration time, Runnable atTime, Action then) {
        return new Wait(time, atTime, then);
    }

    /** Without an end of its own, and nothing to go on with but the end of the call. */
    static Wait untilEnded() {
        return new Wait(null, null, () -> {});
    }

    Action then() {
        return then;
    }

    synchronized void begin(AsyncContext suspended, ScheduledExecutorService timer) {
        call = suspended;
        if (over) {
            suspended.dispatch(Edge.ANYWHERE);
        } else if (time != null) {
            alarm = timer.schedule(atTime, time.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Lets the call go on, also if it has not begun to wait; returns whether it had not gone on before. */
    public synchronized boolean end() {
        boolean first = !over;
        if (first && call != null) {
            call.dispatch(Edge.ANYWHERE);
        }
        giveUp();
        return first;
    }

    /** The call does not go on. */
    synchronized void giveUp() {
        over = true;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    /** What a call goes on with. */
    @FunctionalInterface
    public interface Action {

        void run() throws IOException, ServletException;
    }
}
