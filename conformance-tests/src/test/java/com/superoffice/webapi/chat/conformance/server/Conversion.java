package com.superoffice.webapi.chat.conformance.server;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Languages, cultures and time zones. */
final class Conversion {

    private static final Map<String, String> LEGACY = Map.of(
            "en", "US", "nb", "NO", "no", "NO", "sv", "SW", "de", "GE", "fr", "FR", "da", "DA", "nl", "NL");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("utc", "UTC"), Map.entry("1", "UTC"), Map.entry("au-act", "Australia/Canberra"),
            Map.entry("36", "Australia/Canberra"), Map.entry("bd", "Asia/Dhaka"), Map.entry("50", "Asia/Dhaka"),
            Map.entry("ca-qc", "America/Toronto"), Map.entry("114", "America/Toronto"),
            Map.entry("dk", "Europe/Copenhagen"), Map.entry("140", "Europe/Copenhagen"),
            Map.entry("fr", "Europe/Paris"), Map.entry("156", "Europe/Paris"), Map.entry("no", "Europe/Oslo"),
            Map.entry("261", "Europe/Oslo"), Map.entry("us-ca", "America/Los_Angeles"),
            Map.entry("425", "America/Los_Angeles"), Map.entry("us-hi", "Pacific/Honolulu"),
            Map.entry("433", "Pacific/Honolulu"), Map.entry("us-ny", "America/New_York"),
            Map.entry("460", "America/New_York"));

    private final Predicate<Defect> broken;
    private final Predicate<Variation> varied;

    Conversion(Predicate<Defect> broken, Predicate<Variation> varied) {
        this.broken = broken;
        this.varied = varied;
    }

    void convert(List<Map<String, @Nullable Object>> messages, Received request, String type) throws Refusal {
        boolean xml = type.endsWith("xml");
        ZoneId asked = zone(request.header("SO-TimeZone").orElse(""));
        ZoneId zone = xml && broken.test(Defect.ZONE_IGNORED_IN_XML) ? null : asked;
        String language = xml && broken.test(Defect.LANGUAGE_IGNORED_IN_XML) ? "" : language(request);
        String culture = request.header("SO-Culture").orElse("");
        for (Map<String, @Nullable Object> message : messages) {
            OffsetDateTime when = OffsetDateTime.parse(String.valueOf(message.get("WhenPosted")));
            message.put("WhenPosted", date(when, zone, culture, language));
            for (String name : List.of("Message", "Author", "SpecialParam")) {
                if (message.get(name) instanceof String text) {
                    message.put(name, text(text, language, type));
                }
            }
        }
    }

    private String language(Received request) throws Refusal {
        String accept = request.header("Accept-Language").orElse("");
        String own = request.header("SO-Language").orElse("");
        if (broken.test(Defect.UNKNOWN_LANGUAGE_REFUSED) && own.startsWith("no such")) {
            throw Refusal.invalid("SO-Language: unknown");
        }
        if (broken.test(Defect.MALFORMED_LANGUAGE_IS_500) && accept.contains(";") && !accept.contains("q=")) {
            throw new Refusal(500, "CultureNotFoundException", "Culture is not supported.");
        }
        boolean off = own.equals("*") || own.equals("x");
        if (off && !broken.test(Defect.LANGUAGE_OFF_IGNORED)) {
            return "";
        }
        String written = own.isBlank() || (broken.test(Defect.ACCEPT_LANGUAGE_OVERRIDES) && !accept.isEmpty())
                ? accept
                : own;
        if (off || (written.isBlank() && broken.test(Defect.ALWAYS_CONVERTED))) {
            written = "en";
        }
        String language = written.toLowerCase(Locale.ROOT).replaceAll("[-,;].*", "").strip();
        return broken.test(Defect.LANGUAGE_IGNORED) ? "" : LEGACY.getOrDefault(language, "");
    }

    private String text(String text, String language, String type) {
        String converted = text;
        if (!language.isEmpty()) {
            Matcher value = Pattern.compile(language + ":\"([^\"]*)\"").matcher(text);
            if (value.find()) {
                converted = value.group(1);
            }
            converted = converted.replaceAll("\\[[IF]:([^\\]]*)\\]", "$1");
        }
        return type.endsWith("xml") && broken.test(Defect.TEXT_TRIMMED_IN_XML) ? converted.strip() : converted;
    }

    private @Nullable ZoneId zone(String header) throws Refusal {
        String value = header.strip();
        Matcher suffix = Pattern.compile("(?i)(.*?)(\\s*,\\s*)?includeTZOffset").matcher(value);
        if (suffix.matches()) {
            if (broken.test(Defect.ZONE_SUFFIX_REFUSED) && value.equals("includeTZOffset")) {
                throw unknown(value);
            }
            if (broken.test(Defect.ZONE_BLANKS_REFUSED) && value.contains(" ,")) {
                throw unknown(value);
            }
            value = suffix.group(1);
        }
        if (value.isEmpty()) {
            return null;
        }
        String code = ZONES.get(value.toLowerCase(Locale.ROOT));
        if (code != null) {
            return ZoneId.of(code);
        }
        String name = value;
        return ZoneId.of(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && id.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(name)));
    }

    private static Refusal unknown(String value) {
        String shown = value.length() > 40 ? value.substring(0, 40) : value;
        return Refusal.invalid("SO-TimeZone: unknown time zone \"" + shown.replaceAll("[^ -~]", "?").replace("\"", "'")
                + "\"; expected an id or a code such as UTC, NO, US-NY, or an IANA name");
    }

    private Object date(OffsetDateTime when, @Nullable ZoneId zone, String culture, String language) {
        OffsetDateTime converted = when;
        if (zone != null && !broken.test(Defect.ZONE_IGNORED)) {
            ZoneOffset offset = broken.test(Defect.ZONE_WITHOUT_SUMMER_TIME)
                    ? zone.getRules().getStandardOffset(when.toInstant())
                    : zone.getRules().getOffset(when.toInstant());
            converted = broken.test(Defect.ZONE_SHIFTS_THE_INSTANT)
                    ? when.withOffsetSameLocal(offset)
                    : when.withOffsetSameInstant(offset);
        }
        if (broken.test(Defect.CULTURE_FORMATS_DATES) && !culture.isEmpty() && !language.isEmpty()) {
            return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").format(converted);
        }
        if (broken.test(Defect.DATE_IN_WORDS)) {
            return DateTimeFormatter.RFC_1123_DATE_TIME.format(converted);
        }
        if (broken.test(Defect.DATE_IS_A_NUMBER)) {
            return converted.toEpochSecond();
        }
        String pattern = converted.getNano() == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.SSS";
        if (varied.test(Variation.FRACTION_OF_SECONDS)) {
            pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSS";
        }
        if (broken.test(Defect.DATE_WITH_A_BLANK)) {
            pattern = pattern.replace("'T'", " ");
        }
        if (broken.test(Defect.DATE_WITHOUT_SECONDS)) {
            pattern = "yyyy-MM-dd'T'HH:mm";
        }
        if (broken.test(Defect.HOUR_24)) {
            pattern = "yyyy-MM-dd'T24:00:00'";
        }
        if (broken.test(Defect.LEAP_SECOND)) {
            pattern = "yyyy-MM-dd'T'HH:mm':60'";
        }
        String zonePattern = broken.test(Defect.DATE_WITHOUT_OFFSET)
                ? ""
                : broken.test(Defect.OFFSET_WITHOUT_COLON)
                        ? "xx"
                        : broken.test(Defect.OFFSET_BEYOND_A_DAY)
                                ? "'+25:00'"
                                : varied.test(Variation.UTC_AS_OFFSET) ? "xxx" : "XXX";
        return DateTimeFormatter.ofPattern(pattern + zonePattern, Locale.ROOT).format(converted);
    }
}
