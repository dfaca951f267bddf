package com.superoffice.webapi.chat.stub.localization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts texts to the language and the culture that a call asks for; without a language they stay as stored. */
public interface TextConversion {

    /** The text in the language; null stays null. */
    @Nullable String convert(@Nullable String text);

    /** Like {@link #convert}, for a property of at most 255 characters: what would outgrow it stays as it is stored. */
    default @Nullable String convertShort(@Nullable String text) {
        String converted = convert(text);
        return converted != null && converted.codePointCount(0, converted.length()) > 255 ? text : converted;
    }

    /**
     * Reads the headers {@code Accept-Language}, {@code SO-Language}, which overrides it, and {@code SO-Culture}, which
     * counts only with a language and defaults to it. What is empty, malformed or unknown is no language, and no error.
     */
    static TextConversion of(
            @Nullable String acceptLanguage, @Nullable String soLanguage, @Nullable String soCulture) {
        for (String tag : LanguageTags.read(soLanguage == null ? acceptLanguage : soLanguage)) {
            Optional<Language> language = Language.ofTag(tag);
            if (language.isPresent()) {
                List<String> cultures = LanguageTags.read(soCulture);
                return new LocalizedText(language.get(), Culture.ofTag(cultures.isEmpty() ? tag : cultures.get(0)));
            }
        }
        return text -> text;
    }
}
