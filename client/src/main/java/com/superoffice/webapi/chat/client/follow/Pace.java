package com.superoffice.webapi.chat.client.follow;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next question: {@code fastest} after new messages, then half as long again after each
 * question that brought none, and twice as long after each that failed, up to {@code slowest}; give or take a fifth, so
 * that followers do not march in step.
 */
final class Pace {

    private final long fastest;
    private final long slowest;
    private final RandomGenerator random;
    private long interval;

    Pace(Duration fastest, Duration slowest, RandomGenerator random) {
        this.fastest = fastest.toNanos();
        this.slowest = slowest.toNanos();
        this.random = random;
        this.interval = this.fastest;
    }

    Duration afterMessages() {
        interval = fastest;
        return jittered();
    }

    Duration afterNone() {
        interval = Math.min(slowest, interval + interval / 2);
        return jittered();
    }

    /** Never sooner than the server asked for. */
    Duration afterFailure(@Nullable Duration retryAfter) {
        interval = Math.min(slowest, interval * 2);
        Duration wait = jittered();
        return retryAfter == null || retryAfter.compareTo(wait) < 0 ? wait : retryAfter;
    }

    private Duration jittered() {
        long fifth = interval / 5;
        long wait = interval - fifth + random.nextLong(2 * fifth + 1);
        return Duration.ofNanos(Math.max(fastest, Math.min(slowest, wait)));
    }
}
