package com.superoffice.webapi.chat.stub.localization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and dates that a text holds in a neutral form: {@code [I:10]}, {@code [F:4.56]}, {@code [D:mm/dd/yyyy]} and
 * {@code [DT:mm/dd/yyyy hh:mm:ss]}, the hours from 00 to 23; a fraction of the second is read and not shown.
 */
final class EncodedValues {

    private static final String DATE = "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})";
    private static final String TIME = "([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]{1,9})?";

    private static final int NUMBER = 1;
    private static final int DATE_ALONE = 2;
    private static final int DATE_WITH_TIME = 5;

    private static final Pattern VALUE = Pattern.compile("\\[(?:(?:I:(?=-?[0-9]++])|F:)(-?[0-9]++(?:\\.[0-9]++)?)"
            + "|D:" + DATE + "|DT:" + DATE + " " + TIME + ")]");

    private EncodedValues() {}

    /** The text with its values in the form of the culture; what is no number, date or time stays. */
    static String format(String text, Culture culture) {
        return VALUE.matcher(text).replaceAll(value -> Matcher.quoteReplacement(formatted(value, culture)));
    }

    private static String formatted(MatchResult value, Culture culture) {
        if (value.group(NUMBER) != null) {
            return culture.number(value.group(NUMBER));
        }
        try {
            if (value.group(DATE_ALONE) != null) {
                return culture.date(date(value, DATE_ALONE));
            }
            LocalDate date = date(value, DATE_WITH_TIME);
            return culture.dateTime(date.atTime(LocalTime.of(
                    number(value, DATE_WITH_TIME + 3),
                    number(value, DATE_WITH_TIME + 4),
                    number(value, DATE_WITH_TIME + 5))));
        } catch (DateTimeException e) {
            return value.group(); // such as 02/30/2024
        }
    }

    private static LocalDate date(MatchResult value, int month) {
        return LocalDate.of(number(value, month + 2), number(value, month), number(value, month + 1));
    }

    private static int number(MatchResult value, int group) {
        return Integer.parseInt(value.group(group));
    }
}
