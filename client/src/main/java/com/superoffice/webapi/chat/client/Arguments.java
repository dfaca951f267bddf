package com.superoffice.webapi.chat.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses bad input where it enters, with the argument's name, and without its value where that may be a secret. */
final class Arguments {

    private static final Duration LONGEST = Duration.ofDays(1);

    private Arguments() {}

    static <T> T notNull(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": must not be null");
        }
        return value;
    }

    /** A text that can be sent in a header as it is: visible ASCII and blanks. */
    static String headerValue(String value, String name) {
        if (notNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + ": must not be blank");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n') {
                throw new IllegalArgumentException(name + ": must not contain a line break, found one at index " + i);
            }
            if (c < ' ' || c > '~') {
                throw new IllegalArgumentException(
                        name + ": must be printable ASCII, found another character at index " + i);
            }
        }
        return value;
    }

    static Duration positive(Duration value, String name) {
        if (notNull(value, name).isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + ": must be longer than nothing, found " + value);
        }
        if (value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + ": must not be longer than " + LONGEST + ", found " + value);
        }
        return value;
    }
}
