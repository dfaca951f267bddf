package com.superoffice.webapi.chat.client.retry;

import java.time.Duration;
import java.time.Instant;

/** Tells the time and lets it pass. */
public interface Timekeeper {

    /** The system's time. */
    static Timekeeper system() {
        return new SystemTimekeeper();
    }

    /** Nanoseconds since some point; only differences mean something. */
    long nanos();

    /** The time of day, for dates that a server wrote. */
    Instant now();

    /** Returns after the given time. */
    void sleep(Duration time) throws InterruptedException;
}
