package com.superoffice.webapi.chat.stub.localization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The time zones by the ids and codes of the real system and by their IANA names. */
final class TimeZones {

    /** The contract's table: id, code and IANA name, below a line of headings. */
    private static final String TABLE = "/META-INF/openapi/time-zones.tsv";

    /** IANA names that not every JDK has among its available zones. */
    private static final List<String> SHORT_NAMES = List.of("EST", "HST", "MST");

    private static final Map<String, String> NAMES = names();

    private TimeZones() {}

    /** The zone of an id, a code or a name, in any letter case. */
    static Optional<ZoneId> find(String idOrCodeOrName) {
        return Optional.ofNullable(NAMES.get(idOrCodeOrName.toLowerCase(Locale.ROOT)))
                .map(ZoneId::of);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String name : SHORT_NAMES) {
            names.put(name.toLowerCase(Locale.ROOT), ZoneId.SHORT_IDS.get(name));
        }
        for (String name : ZoneId.getAvailableZoneIds()) {
            names.put(name.toLowerCase(Locale.ROOT), name);
        }
        for (String line : table().lines().skip(1).toList()) {
            String[] zone = line.split("\t", -1);
            names.put(zone[0], zone[2]);
            names.put(zone[1].toLowerCase(Locale.ROOT), zone[2]);
        }
        return Map.copyOf(names);
    }

    private static String table() {
        try (InputStream table = Objects.requireNonNull(TimeZones.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
