package com.superoffice.webapi.chat.stub.localization;

import org.jspecify.annotations.Nullable;

/** Resolves multi-language values, then string references, then encoded values. */
final class LocalizedText implements TextConversion {

    private final Language language;
    private final Culture culture;

    LocalizedText(Language language, Culture culture) {
        this.language = language;
        this.culture = culture;
    }

    @Override
    public @Nullable String convert(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String inLanguage = MultiLanguageValue.choose(text, language);
        return inLanguage.indexOf('[') < 0
                ? inLanguage
                : EncodedValues.format(StringReferences.resolve(inLanguage, language), culture);
    }
}
