package com.superoffice.webapi.chat.stub.localization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D7, D8, S2: which language and culture the three headers ask for, and what becomes of a text in them. */
class TextConversionTest {

    private static final String TEXT = "NO:\"[I:1] [F:1.5] Leverandør\";US:\"[I:1] [F:1.5] Supplier\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', nullValues = "-", textBlock = """
            -                       | -        | -       | stored
            ''                      | -        | -       | stored
            en                      | -        | -       | 1 1.5 Supplier
            en-us; en-gb            | -        | -       | stored
            en-us; en-gb            | nb-no    | -       | 1 1,5 Leverandør
            en-us; en-gb            | nb-no    | sv      | 1 1,5 Leverandør
            en                      | nb       | -       | 1 1,5 Leverandør
            en                      | *        | -       | stored
            en                      | x        | -       | stored
            en                      | X        | -       | stored
            en                      | ''       | -       | stored
            en                      | nb_NO    | -       | stored
            en                      | tlh      | -       | stored
            tlh                     | -        | -       | stored
            tlh,no;q=0.5            | -        | -       | 1 1,5 Leverandør
            no                      | -        | en-GB   | 1 1.5 Leverandør
            no                      | -        | ja      | 1 1.5 Leverandør
            no                      | -        | ''      | 1 1,5 Leverandør
            no                      | -        | nb_NO   | 1 1,5 Leverandør
            no                      | -        | *       | 1 1,5 Leverandør
            -                       | -        | nb-NO   | stored
            en                      | x        | nb-NO   | stored
            de                      | -        | -       | 1 1,5 Supplier
            nn-NO                   | -        | -       | 1 1,5 Leverandør
            """)
    void soLanguageOverridesAcceptLanguageAndTheCultureDefaultsToTheLanguage(
            String acceptLanguage, String soLanguage, String soCulture, String expected) {
        assertThat(TextConversion.of(acceptLanguage, soLanguage, soCulture).convert(TEXT))
                .isEqualTo(expected.equals("stored") ? TEXT : expected);
    }

    @Test
    void stringReferencesAreResolvedWhereverTheyStandAndWhatTheTableDoesNotHaveStays() {
        assertThat(TextConversion.of("nb", null, null)
                        .convert("* [SR_MANDATORY_FIELD_1281]. [SR_NIX_1] [SR_] [sr_agent] [SR_AGENT][SR_CUSTOMER]"))
                .isEqualTo("* Dette feltet er obligatorisk. [SR_NIX_1] [SR_] [sr_agent] SaksbehandlerKunde");
    }

    @Test
    void theTableHasEachTextInEachLanguageAndNoneThatWouldBreakAJsonArray() throws IOException {
        Properties table = new Properties();
        try (InputStream stream = StringReferences.class.getResourceAsStream("string-references.properties")) {
            table.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        assertThat(table).hasSizeGreaterThan(5);
        Set<String> codes = Stream.of(Language.values()).map(Language::legacyCode).collect(Collectors.toSet());
        table.forEach((name, value) -> {
            assertThat(name.toString()).matches("SR_[A-Z0-9_]+");
            assertThat(Stream.of(value.toString().split(";", -1)).map(part -> part.substring(0, 2)))
                    .as(name.toString())
                    .containsExactlyInAnyOrderElementsOf(codes);
            for (Language language : Language.values()) {
                assertThat(MultiLanguageValue.choose(value.toString(), language))
                        .as(name + " " + language)
                        .isNotEmpty()
                        .doesNotContain("\"", "\\");
            }
        });
    }

    @Test
    void textsWithNothingToConvertAreTheSame() {
        TextConversion norwegian = TextConversion.of("nb", null, null);
        String text = "Hello! How can I help you today?";
        assertThat(norwegian.convert(text)).isSameAs(text);
        assertThat(norwegian.convert(null)).isNull();
        assertThat(norwegian.convertShort(null)).isNull();
        assertThat(norwegian.convert("")).isEmpty();
    }

    @Test
    void aShortTextThatWouldOutgrowItsPropertyStays() {
        TextConversion french = TextConversion.of("fr", null, null);
        String fits = "[SR_AGENT]" + "x".repeat(245);
        String outgrows = "[SR_CHATBOT]" + "x".repeat(243);
        assertThat(french.convertShort(fits)).isEqualTo("Conseiller" + "x".repeat(245));
        assertThat(french.convertShort(outgrows)).isEqualTo(outgrows);
        assertThat(french.convert(outgrows)).isEqualTo("Agent conversationnel" + "x".repeat(243));
    }
}
