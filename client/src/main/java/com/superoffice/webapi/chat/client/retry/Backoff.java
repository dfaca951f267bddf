package com.superoffice.webapi.chat.client.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with full jitter: the n-th wait is between nothing and {@code first} doubled n - 1 times, at most
 * {@code longest}.
 */
public final class Backoff {

    private final long first;
    private final long longest;
    private final RandomGenerator random;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first.toNanos();
        this.longest = longest.toNanos();
        this.random = random;
    }

    /** The wait after the given number of failures, which is at least 1. */
    public Duration after(int failures) {
        int doublings = failures - 1;
        long ceiling = doublings >= Long.numberOfLeadingZeros(first) - 1 ? longest : Math.min(longest, first << doublings);
        return Duration.ofNanos(random.nextLong(ceiling + 1));
    }
}
