package com.superoffice.webapi.chat.client.wire;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code WhenPosted}: {@code yyyy-MM-ddTHH:mm:ss}, up to nine fractional digits, and {@code Z}, {@code +01:00},
 * {@code -0500}, {@code +01} or no offset at all.
 *
 * <p>By hand, because {@code java.time}'s formatters read none of the last three, and take most of the time of a call.
 */
final class WhenPosted {


    private final ZoneId zoneOfBareDates;

    /** A date without an offset is read in the given zone. */
    WhenPosted(ZoneId zoneOfBareDates) {
        this.zoneOfBareDates = zoneOfBareDates;
    }

    /**
     * The date-time, or null for {@code 0001-01-01T00:00:00}, which stands for none.
     *
     * @throws DateTimeException if the text is no date-time; the message does not repeat it
     */
    @Nullable OffsetDateTime read(char[] text, int start, int length) {
        Cursor cursor = new Cursor(text, start, start + length);
        int year = cursor.digits(4);
        cursor.expect('-');
        int month = cursor.digits(2);
        cursor.expect('-');
        int day = cursor.digits(2);
        cursor.expect('T');
        int hour = cursor.digits(2);
        cursor.expect(':');
        int minute = cursor.digits(2);
        cursor.expect(':');
        int second = cursor.digits(2);
        int nano = cursor.fraction();
        ZoneOffset offset = cursor.offset();
        if (year <= 1) {
            return null;
        }
        LocalDateTime dateTime = LocalDateTime.of(year, month, day, hour, minute, second, nano);
        return offset == null ? dateTime.atZone(zoneOfBareDates).toOffsetDateTime() : OffsetDateTime.of(dateTime, offset);
    }

    private static final class Cursor {

        private final char[] text;
        private final int start;
        private final int end;
        private int at;

        Cursor(char[] text, int start, int end) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.at = start;
        }

        int digits(int count) {
            int value = 0;
            for (int i = 0; i < count; i++) {
                value = value * 10 + digit();
            }
            return value;
        }

        private int digit() {
            int digit = at < end ? text[at] - '0' : -1;
            if (digit < 0 || digit > 9) {
                throw malformed();
            }
            at++;
            return digit;
        }

        void expect(char expected) {
            if (at >= end || text[at] != expected) {
                throw malformed();
            }
            at++;
        }

        int fraction() {
            if (at >= end || text[at] != '.') {
                return 0;
            }
            at++;
            int nano = digit();
            int scale = 100_000_000;
            nano *= scale;
            while (at < end && text[at] >= '0' && text[at] <= '9') {
                scale /= 10;
                nano += digit() * scale;
            }
            return nano;
        }

        @Nullable ZoneOffset offset() {
            if (at == end) {
                return null;
            }
            char sign = text[at++];
            if (sign == 'Z' && at == end) {
                return ZoneOffset.UTC;
            }
            if (sign != '+' && sign != '-') {
                throw malformed();
            }
            int hours = digits(2);
            int minutes = 0;
            if (at < end) {
                if (text[at] == ':') {
                    at++;
                }
                minutes = digits(2);
            }
            if (at < end || minutes > 59) {
                throw malformed();
            }
            int seconds = (hours * 60 + minutes) * 60;
            return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
        }

        private DateTimeException malformed() {
            return new DateTimeException("not a date-time, at character " + (at - start + 1));
        }
    }
}
