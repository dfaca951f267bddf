package com.superoffice.webapi.chat.stub.control.contract;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Date-times as a response can have them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, section 5.6</a>
 */
public final class DateTimes {

    /** What is expected where there is none. */
    public static final String EXPECTED = "a date-time with an offset such as 2024-12-15T09:23:15+01:00";

    private static final Pattern FORM = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);

    private DateTimes() {}

    /** The date-time that a text is, without leap seconds; nothing if it is none. */
    public static Optional<OffsetDateTime> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day, hour or offset
        }
    }
}
