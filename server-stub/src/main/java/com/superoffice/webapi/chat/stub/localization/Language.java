package com.superoffice.webapi.chat.stub.localization;

import java.util.Optional;

/** The languages that texts can be converted to, with the legacy codes of multi-language values. */
enum Language {
    ENGLISH("US", Culture.EN_US),
    NORWEGIAN("NO", Culture.NB_NO),
    SWEDISH("SW", Culture.SV_SE),
    GERMAN("GE", Culture.DE_DE),
    FRENCH("FR", Culture.FR_FR),
    DANISH("DA", Culture.DA_DK),
    DUTCH("NL", Culture.NL_NL);

    private final String legacyCode;
    private final Culture culture;

    Language(String legacyCode, Culture culture) {
        this.legacyCode = legacyCode;
        this.culture = culture;
    }

    /** The language of a language tag in lower case, whatever its region. */
    static Optional<Language> ofTag(String tag) {
        int hyphen = tag.indexOf('-');
        return switch (hyphen < 0 ? tag : tag.substring(0, hyphen)) {
            case "en" -> Optional.of(ENGLISH);
            case "nb", "nn", "no" -> Optional.of(NORWEGIAN);
            case "sv" -> Optional.of(SWEDISH);
            case "de" -> Optional.of(GERMAN);
            case "fr" -> Optional.of(FRENCH);
            case "da" -> Optional.of(DANISH);
            case "nl" -> Optional.of(DUTCH);
            default -> Optional.empty();
        };
    }

    String legacyCode() {
        return legacyCode;
    }

    /** The culture of the language without a region. */
    Culture culture() {
        return culture;
    }
}
