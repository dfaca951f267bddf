package com.superoffice.webapi.chat.stub.localization;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** String references such as {@code [SR_MANDATORY_FIELD_1281]}, by a bundled table of multi-language values. */
final class StringReferences {

    private static final String TABLE = "string-references.properties";
    private static final Pattern REFERENCE = Pattern.compile("\\[(SR_[A-Za-z0-9_]++)]");
    private static final Properties TEXTS = load();

    private StringReferences() {}

    /** The text with its references resolved; those that the table does not have stay. */
    static String resolve(String text, Language language) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            @Nullable String value = TEXTS.getProperty(reference.group(1));
            return Matcher.quoteReplacement(
                    value == null ? reference.group() : MultiLanguageValue.choose(value, language));
        });
    }

    private static Properties load() {
        Properties texts = new Properties();
        try (InputStream stream = StringReferences.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException("the jar has no " + TABLE);
            }
            texts.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
