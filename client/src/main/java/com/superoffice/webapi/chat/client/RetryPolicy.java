package com.superoffice.webapi.chat.client;

import java.time.Duration;

/**
 * Whether and when a failed call is repeated. Immutable.
 *
 * <p>Repeated are connections that fail or end early, and the statuses 408, 429, 500, 502, 503 and 504: the contract
 * declares the operation safe to repeat. {@code Retry-After} is obeyed in full; what does not fit into the call's time
 * fails at once.
 *
 * @param attempts how many requests are sent at most, 1 to 10
 * @param firstWait the longest wait before the first retry; each wait is random between nothing and its longest
 * @param longestWait the longest of the waits, which double each time
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {

    /** Three attempts, waits of at most 200 ms and 400 ms. */
    public static final RetryPolicy STANDARD = new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** One attempt. */
    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ofMillis(200), Duration.ofSeconds(5));

    /**
     * Checks that the numbers go together.
     *
     * @throws IllegalArgumentException if they do not
     */
    public RetryPolicy {
        if (attempts < 1 || attempts > 10) {
            throw new IllegalArgumentException("attempts: must be from 1 to 10, found " + attempts);
        }
        Arguments.positive(firstWait, "firstWait");
        if (Arguments.positive(longestWait, "longestWait").compareTo(firstWait) < 0) {
            throw new IllegalArgumentException(
                    "longestWait: must not be shorter than firstWait, found " + longestWait + " and " + firstWait);
        }
    }

    /** The same with another number of attempts. */
    public RetryPolicy attempts(int attempts) {
        return new RetryPolicy(attempts, firstWait, longestWait);
    }
}
