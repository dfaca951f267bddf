package com.superoffice.webapi.chat.stub.localization;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts date-times to the time zone that {@code SO-TimeZone} asks for; without one they stay as they are stored. */
public interface TimeZoneConversion {

    /** The same instant in the zone; null stays null. */
    @Nullable OffsetDateTime convert(@Nullable OffsetDateTime time);

    /**
     * Reads the header {@code SO-TimeZone}: an id or a code of the real system, or an IANA name, in any letter case.
     * The item {@code includeTZOffset} may go with it or stand alone; date-times carry their offset in any case.
     *
     * @throws UnknownTimeZone if the header names no known zone
     */
    static TimeZoneConversion of(@Nullable String soTimeZone) {
        String zone = soTimeZone == null ? "" : zone(soTimeZone);
        return zone.isEmpty()
                ? time -> time
                : new ZoneConversion(TimeZones.find(zone).orElseThrow(() -> new UnknownTimeZone(zone)));
    }

    private static String zone(String soTimeZone) {
        return Stream.of(soTimeZone.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty() && !item.equalsIgnoreCase("includeTZOffset"))
                .collect(Collectors.joining(", "));
    }
}
