package com.superoffice.webapi.chat.stub.localization;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/**
 * How numbers and dates are written. The patterns are not those of the JDK's locale data, which changes from release to
 * release.
 */
enum Culture {
    EN_US('.', "M/d/uuuu", " ", "h:mm:ss a"),
    EN_GB('.', "dd/MM/uuuu", " ", "HH:mm:ss"),
    NB_NO(',', "dd.MM.uuuu", " ", "HH:mm:ss"),
    SV_SE(',', "uuuu-MM-dd", " ", "HH:mm:ss"),
    DA_DK(',', "dd-MM-uuuu", " ", "HH:mm:ss"),
    DE_DE(',', "dd.MM.uuuu", " ", "HH:mm:ss"),
    FR_FR(',', "dd/MM/uuuu", " ", "HH:mm:ss"),
    NL_NL(',', "dd-MM-uuuu", " ", "HH:mm:ss"),
    /** Any other culture: ISO 8601. */
    ISO('.', "uuuu-MM-dd", "'T'", "HH:mm:ss");

    private final String tag;
    private final char decimalSeparator;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;

    Culture(char decimalSeparator, String date, String between, String time) {
        this.tag = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.decimalSeparator = decimalSeparator;
        this.date = formatter(date);
        this.dateTime = formatter(date + between + time);
    }

    /** The culture of a tag in lower case; one that is not known falls back to its language. */
    static Culture ofTag(String tag) {
        for (String shorter = tag; !shorter.isEmpty(); shorter = withoutLastSubtag(shorter)) {
            for (Culture culture : values()) {
                if (culture.tag.equals(shorter)) {
                    return culture;
                }
            }
        }
        return Language.ofTag(tag).map(Language::culture).orElse(ISO);
    }

    String number(String invariant) {
        return invariant.replace('.', decimalSeparator);
    }

    String date(LocalDate value) {
        return date.format(value);
    }

    String dateTime(LocalDateTime value) {
        return dateTime.format(value);
    }

    private static String withoutLastSubtag(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }

    /** The half of the day is the one part of a pattern that the JDK would take from its locale data. */
    private static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        if (pattern.endsWith("a")) {
            builder.appendPattern(pattern.substring(0, pattern.length() - 1))
                    .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM"));
        } else {
            builder.appendPattern(pattern);
        }
        return builder.toFormatter(Locale.ROOT);
    }
}
