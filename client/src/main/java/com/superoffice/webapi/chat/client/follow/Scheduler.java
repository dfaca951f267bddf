package com.superoffice.webapi.chat.client.follow;

import java.time.Duration;

/** Tells the time and runs tasks later. */
public interface Scheduler {

    /** Nanoseconds since some point; only differences mean something. */
    long nanos();

    /** Runs a task, which must not block, after a delay. Returns what takes it back. */
    Runnable schedule(Runnable task, Duration delay);
}
