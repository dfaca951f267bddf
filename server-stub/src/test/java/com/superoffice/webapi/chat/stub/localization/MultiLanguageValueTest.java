package com.superoffice.webapi.chat.stub.localization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D7, S2: a text in several languages. */
class MultiLanguageValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            'NO:"Leverandør";US:"Supplier"'             | Leverandør
            'US:"Supplier";NO:"Leverandør";'            | Leverandør
            'US:"Supplier"; NO:"Leverandør" ; '         | Leverandør
            'NO:"";US:"Supplier"'                       | ''
            'GE:"Lieferant";US:"Supplier"'              | Supplier
            'GE:"Lieferant";FI:"Toimittaja"'            | Lieferant
            'FI:"Toimittaja"'                           | Toimittaja
            'NO:"a";NO:"b"'                             | a
            'NO:"si "hei" til; alle";US:"x"'            | 'si "hei" til; alle'
            'NO:"a;b:c";US:"x"'                         | 'a;b:c'
            """)
    void theTextOfTheLanguageElseTheEnglishElseTheFirstIsChosen(String value, String text) {
        assertThat(MultiLanguageValue.choose(value, Language.NORWEGIAN)).isEqualTo(text);
    }

    @Test
    void aTextMayHaveSeveralLines() {
        assertThat(MultiLanguageValue.choose("NO:\"en\nto\";US:\"one\ntwo\"\n", Language.ENGLISH))
                .isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 1", "NORWEGIAN, 2", "SWEDISH, 3", "GERMAN, 4", "FRENCH, 5", "DANISH, 6", "DUTCH, 7"})
    void eachLanguageHasALegacyCode(Language language, String text) {
        assertThat(MultiLanguageValue.choose(
                        "US:\"1\";NO:\"2\";SW:\"3\";GE:\"4\";FR:\"5\";DA:\"6\";NL:\"7\"", language))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NO:",
                "NO:\"",
                "NO:\"x",
                "no:\"x\"",
                "NOR:\"x\"",
                " NO:\"x\"",
                "see NO:\"x\"",
                "NO:\"x\" and more",
                "NO:\"x\";US:x",
                "NO:x;US:y",
                "12:\"30\""
            })
    void whatIsNotWhollyAMultiLanguageValueStays(String text) {
        assertThat(MultiLanguageValue.choose(text, Language.ENGLISH)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\" ", "\";", "\"; ", " ", "x", "\";US:\"", "\";US:\"x\" "})
    void longTextsCostNoMoreThanTheirLength(String repeated) {
        String text = "NO:\"" + repeated.repeat(200_000) + "x";
        assertThat(MultiLanguageValue.choose(text, Language.ENGLISH)).isSameAs(text);
    }
}
