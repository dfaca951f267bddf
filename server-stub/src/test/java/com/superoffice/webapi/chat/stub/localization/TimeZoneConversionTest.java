package com.superoffice.webapi.chat.stub.localization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D9, D9a, S1, C10: the zone that SO-TimeZone names, and what becomes of a date-time in it. */
class TimeZoneConversionTest {

    private static final OffsetDateTime POSTED = OffsetDateTime.parse("2024-12-15T09:23:15+01:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTC      | 1   | 2024-12-15T08:23:15Z
            AU-ACT   | 36  | 2024-12-15T19:23:15+11:00
            BD       | 50  | 2024-12-15T14:23:15+06:00
            CA-QC    | 114 | 2024-12-15T03:23:15-05:00
            DK       | 140 | 2024-12-15T09:23:15+01:00
            FR       | 156 | 2024-12-15T09:23:15+01:00
            NO       | 261 | 2024-12-15T09:23:15+01:00
            US-CA    | 425 | 2024-12-15T00:23:15-08:00
            US-HI    | 433 | 2024-12-14T22:23:15-10:00
            US-NY    | 460 | 2024-12-15T03:23:15-05:00
            AU3      | 37  | 2024-12-15T18:53:15+10:30
            AU1      | 38  | 2024-12-15T19:23:15+11:00
            AT       | 46  | 2024-12-15T09:23:15+01:00
            BR-RJ    | 81  | 2024-12-15T05:23:15-03:00
            CA2A     | 101 | 2024-12-15T04:53:15-03:30
            """)
    void aZoneHasACodeAndAnId(String code, String id, String expected) {
        assertThat(converted(code)).isEqualTo(expected);
        assertThat(converted(code.toLowerCase(Locale.ROOT))).isEqualTo(expected);
        assertThat(converted(id)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Asia/Kolkata        | 2024-12-15T13:53:15+05:30
            asia/KATHMANDU      | 2024-12-15T14:08:15+05:45
            America/St_Johns    | 2024-12-15T04:53:15-03:30
            Pacific/Kiritimati  | 2024-12-15T22:23:15+14:00
            Etc/GMT+12          | 2024-12-14T20:23:15-12:00
            Europe/London       | 2024-12-15T08:23:15Z
            EST                 | 2024-12-15T03:23:15-05:00
            est5edt             | 2024-12-15T03:23:15-05:00
            gmt                 | 2024-12-15T08:23:15Z
            """)
    void aZoneHasAnIanaNameInAnyLetterCase(String name, String expected) {
        assertThat(converted(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC,includeTZOffset",
                "UTC , includeTZOffset",
                "utc,\tINCLUDETZOFFSET ",
                " 1,includetzoffset",
                "includeTZOffset,UTC",
                "UTC,"
            })
    void theSuffixChangesNothing(String header) {
        assertThat(converted(header)).isEqualTo("2024-12-15T08:23:15Z");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "includeTZOffset", " , includeTZOffset", "IncludeTzOffset,"})
    void withoutAZoneTheStoredOffsetStays(String header) {
        assertThat(TimeZoneConversion.of(header).convert(POSTED)).isSameAs(POSTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO     | 2024-03-31T00:59:59Z | 2024-03-31T01:59:59+01:00
            NO     | 2024-03-31T01:00:01Z | 2024-03-31T03:00:01+02:00
            NO     | 2024-10-27T00:59:59Z | 2024-10-27T02:59:59+02:00
            NO     | 2024-10-27T01:00:01Z | 2024-10-27T02:00:01+01:00
            US-NY  | 2024-03-10T06:59:59Z | 2024-03-10T01:59:59-05:00
            US-NY  | 2024-03-10T07:00:01Z | 2024-03-10T03:00:01-04:00
            US-NY  | 2024-11-03T05:59:59Z | 2024-11-03T01:59:59-04:00
            US-NY  | 2024-11-03T06:00:01Z | 2024-11-03T01:00:01-05:00
            AU-ACT | 2024-04-06T15:59:59Z | 2024-04-07T02:59:59+11:00
            AU-ACT | 2024-04-06T16:00:01Z | 2024-04-07T02:00:01+10:00
            AU-ACT | 2024-10-05T15:59:59Z | 2024-10-06T01:59:59+10:00
            AU-ACT | 2024-10-05T16:00:01Z | 2024-10-06T03:00:01+11:00
            """)
    void theOffsetIsThatOfTheInstant(String zone, String stored, String expected) {
        OffsetDateTime time = OffsetDateTime.parse(stored);
        OffsetDateTime converted = TimeZoneConversion.of(zone).convert(time);
        assertThat(converted).hasToString(expected);
        assertThat(converted.toInstant()).isEqualTo(time.toInstant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR    | 1900-01-01T00:00:00Z | 1900-01-01T00:09+00:09
            US-NY | 1800-01-01T00:00:00Z | 1799-12-31T19:04-04:56
            """)
    void beforeStandardTimesTheOffsetIsOfWholeMinutesAndTheInstantStays(String zone, String stored, String expected) {
        OffsetDateTime time = OffsetDateTime.parse(stored);
        OffsetDateTime converted = TimeZoneConversion.of(zone).convert(time);
        assertThat(converted.getOffset().getTotalSeconds() % 60).isZero();
        assertThat(converted).hasToString(expected);
        assertThat(converted.toInstant()).isEqualTo(time.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "+999999999-12-31T23:59:59-18:00"})
    void whatWouldLeaveTheYearsOfADateTimeStaysAsItIsStored(String stored) {
        OffsetDateTime time = OffsetDateTime.parse(stored);
        assertThat(TimeZoneConversion.of("US-NY").convert(time)).isSameAs(time);
        assertThat(TimeZoneConversion.of("NO").convert(time)).isSameAs(time);
    }

    @Test
    void aDateThatIsNotThereStaysSo() {
        assertThat(TimeZoneConversion.of("NO").convert(null)).isNull();
        assertThat(TimeZoneConversion.of(null).convert(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            Mars                         | Mars
            Mars,includeTZOffset         | Mars
            ' Mars , includeTZOffset '   | Mars
            0                            | 0
            01                           | 01
            +1                           | +1
            -1                           | -1
            99999999999999999999         | 99999999999999999999
            +01:00                       | +01:00
            GMT+2                        | GMT+2
            Z                            | Z
            CET/                         | CET/
            NO,US-NY                     | NO, US-NY
            ../etc/passwd                | ../etc/passwd
            "UTC"                        | "UTC"
            """)
    void aZoneThatIsNotKnownIsQuoted(String header, String quoted) {
        assertUnknown(header, "\"" + quoted + "\"");
    }

    @Test
    void aQuotationIsShortAndShowsWhatCannotBeSeen() {
        assertUnknown("x".repeat(40), "\"" + "x".repeat(40) + "\"");
        assertUnknown("x".repeat(10_000), "\"" + "x".repeat(40) + "…\"");
        assertUnknown(
                "a\tb\u0000\u001b[31m\u0085\u00a0\u00adé",
                "\"a\\u0009b\\u0000\\u001B[31m\\u0085\\u00A0\\u00ADé\"");
        assertUnknown("\ud83d\ude00".repeat(41), "\"" + "\ud83d\ude00".repeat(40) + "…\"");
    }

    private static void assertUnknown(String header, String quotation) {
        assertThatExceptionOfType(UnknownTimeZone.class)
                .isThrownBy(() -> TimeZoneConversion.of(header))
                .withMessage("SO-TimeZone: unknown time zone " + quotation
                        + "; expected an id or a code such as UTC, NO, US-NY, or an IANA name");
    }

    private static String converted(String header) {
        OffsetDateTime converted = TimeZoneConversion.of(header).convert(POSTED);
        assertThat(converted.toInstant()).isEqualTo(POSTED.toInstant());
        return converted.toString();
    }
}
