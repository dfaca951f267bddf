package com.superoffice.webapi.chat.stub.localization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in several languages, {@code NO:"Leverandør";US:"Supplier"}, with or without a semicolon at the end. A
 * quotation mark ends a text only where the next text or the end follows, so that texts may hold quotation marks.
 */
final class MultiLanguageValue {

    /** Possessive where it can be: the time grows with the length of the text only. */
    private static final Pattern PART = Pattern.compile(
            "([A-Z]{2}):\"(.*?)\"\\s*+(?:;\\s*+(?=[A-Z]{2}:\")|;?+\\s*+\\z)", Pattern.DOTALL);

    private MultiLanguageValue() {}

    /**
     * The text in the language; else the English one; else the first. A text that is not wholly a multi-language value
     * is answered as it is.
     */
    static String choose(String value, Language language) {
        if (!begins(value)) {
            return value;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher part = PART.matcher(value);
        for (int from = 0; from < value.length(); from = part.end()) {
            if (!part.region(from, value.length()).lookingAt()) {
                return value;
            }
            texts.putIfAbsent(part.group(1), part.group(2));
        }
        String first = texts.values().iterator().next();
        String english = text(texts, Language.ENGLISH, first);
        return text(texts, language, english);
    }

    private static String text(Map<String, String> texts, Language language, String otherwise) {
        @Nullable String text = texts.get(language.legacyCode());
        return text == null ? otherwise : text;
    }

    private static boolean begins(String value) {
        return value.length() > 4 && value.charAt(2) == ':' && value.charAt(3) == '"';
    }
}
