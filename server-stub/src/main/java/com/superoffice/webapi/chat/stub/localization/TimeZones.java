package com.superoffice.webapi.chat.stub.localization;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time zones by the ids and codes of the real system and by their IANA names. */
final class TimeZones {

    /** A zone as the real system numbers and names it. */
    private record Code(int id, String code, String name) {}

    private static final List<Code> CODES = List.of(
            new Code(1, "UTC", "Z"),
            new Code(36, "AU-ACT", "Australia/Canberra"),
            new Code(50, "BD", "Asia/Dhaka"),
            new Code(114, "CA-QC", "America/Toronto"),
            new Code(140, "DK", "Europe/Copenhagen"),
            new Code(156, "FR", "Europe/Paris"),
            new Code(261, "NO", "Europe/Oslo"),
            new Code(425, "US-CA", "America/Los_Angeles"),
            new Code(433, "US-HI", "Pacific/Honolulu"),
            new Code(460, "US-NY", "America/New_York"));

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
        for (Code code : CODES) {
            names.put(Integer.toString(code.id()), code.name());
            names.put(code.code().toLowerCase(Locale.ROOT), code.name());
        }
        return Map.copyOf(names);
    }
}
