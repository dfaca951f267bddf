package com.superoffice.webapi.chat.client.retry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After}: seconds, or an HTTP date.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, section 10.2.3</a>
 */
public final class RetryAfter {

    /** Longer than any client runs, and short enough to be counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * How long to wait, at most 10 000 days; zero for a date that has passed, null for a header that is absent or neither
     * of the two.
     */
    public static @Nullable Duration parse(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (text.matches("[0-9]+")) {
            return text.length() > MOST_DIGITS ? LONGEST : shorter(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return date.isBefore(now) ? Duration.ZERO : shorter(Duration.between(now, date));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration shorter(Duration wait) {
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
