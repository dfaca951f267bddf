package com.superoffice.webapi.chat.stub.localization;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Converts to one zone, within what a date-time on the wire can say: years from 0001 to 9999, whole minutes. */
final class ZoneConversion implements TimeZoneConversion {

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

    private final ZoneId zone;

    ZoneConversion(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public @Nullable OffsetDateTime convert(@Nullable OffsetDateTime time) {
        if (time == null) {
            return null;
        }
        Instant instant = time.toInstant();
        // 0001-01-01 stands for "none" in the real system; in a zone to the west it would fall into the year 0.
        return instant.isBefore(FIRST) || instant.isAfter(LAST) ? time : instant.atOffset(wholeMinutes(instant));
    }

    /** Local mean times, before there were standard times, differ by seconds, which RFC 3339 has no way to say. */
    private ZoneOffset wholeMinutes(Instant instant) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        int seconds = offset.getTotalSeconds() % 60;
        return seconds == 0 ? offset : ZoneOffset.ofTotalSeconds(offset.getTotalSeconds() - seconds);
    }
}
