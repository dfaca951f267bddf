package com.superoffice.webapi.chat.client.retry;

import java.time.Duration;

/** The end of the time that a call may take, with everything it does. */
public final class Deadline {

    private final Timekeeper timekeeper;
    private final long start;
    private final Duration time;

    private Deadline(Timekeeper timekeeper, Duration time) {
        this.timekeeper = timekeeper;
        this.start = timekeeper.nanos();
        this.time = time;
    }

    /** The deadline of a call that begins now. */
    public static Deadline in(Duration time, Timekeeper timekeeper) {
        return new Deadline(timekeeper, time);
    }

    /** The time since the call began. */
    public Duration elapsed() {
        return Duration.ofNanos(timekeeper.nanos() - start);
    }

    /** The time that is left; zero when there is none. */
    public Duration remaining() {
        Duration left = time.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether no time is left. */
    public boolean isOver() {
        return remaining().isZero();
    }
}
