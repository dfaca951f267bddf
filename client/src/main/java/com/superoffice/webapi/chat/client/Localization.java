package com.superoffice.webapi.chat.client;

import org.jspecify.annotations.Nullable;

/**
 * The language, culture and time zone that answers are converted to. Immutable; {@link #NONE} converts nothing.
 *
 * <p>Whatever the time zone, dates are asked for with their offset.
 */
public final class Localization {

    /** Texts as they are stored, dates in the time zone of the server's choice. */
    public static final Localization NONE = new Localization(null, null, null);

    private final @Nullable String language;
    private final @Nullable String culture;
    private final @Nullable String timeZone;

    private Localization(@Nullable String language, @Nullable String culture, @Nullable String timeZone) {
        this.language = language;
        this.culture = culture;
        this.timeZone = timeZone;
    }

    /** Converts string references and multi-language values to a language such as {@code nb-NO}: {@code SO-Language}. */
    public Localization language(String language) {
        return new Localization(Arguments.headerValue(language, "language"), culture, timeZone);
    }

    /** Formats numbers and dates inside texts as in {@code en-GB}: {@code SO-Culture}. Needs a language. */
    public Localization culture(String culture) {
        return new Localization(language, Arguments.headerValue(culture, "culture"), timeZone);
    }

    /** Converts dates to a time zone, by an id or a code such as {@code NO} or {@code US-NY}: {@code SO-TimeZone}. */
    public Localization timeZone(String timeZone) {
        if (Arguments.headerValue(timeZone, "timeZone").indexOf(',') >= 0) {
            throw new IllegalArgumentException("timeZone: must be one id or code, found a comma");
        }
        return new Localization(language, culture, timeZone);
    }

    /** What is wrong with this, or null. */
    @Nullable String contradiction() {
        return culture != null && language == null
                ? "localization: the culture " + culture + " is ignored by the server without a language; give one"
                : null;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable String culture() {
        return culture;
    }

    String timeZoneHeader() {
        return timeZone == null ? "includeTZOffset" : timeZone + ",includeTZOffset";
    }

    @Override
    public String toString() {
        return "Localization[language=" + language + ", culture=" + culture + ", timeZone=" + timeZone + "]";
    }
}
