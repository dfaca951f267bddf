package com.superoffice.webapi.chat.stub.localization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D7, D7a, S2: the order of preference that a language header states. */
class LanguageTagsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            en                                    | en
            nb-no                                 | nb-no
            NB-NO                                 | nb-no
            'nb-NO,nb;q=0.9,en-US;q=0.8,en;q=0.7' | nb-no nb en-us en
            'en;q=0.5, sv'                        | sv en
            'en;q=0.5,sv;q=0.5'                   | en sv
            'en;q=0.85,sv;q=0.9,da;q=1'           | da sv en
            'en ; Q=0.5 ,\tsv; q=1.000'           | sv en
            'en;q=0,sv;q=0.001'                   | sv
            'da,,en,'                             | da en
            '*,de;q=0.5'                          | de
            zh-Hant-TW                            | zh-hant-tw
            """)
    void tagsComeInTheOrderOfTheirWeights(String header, String tags) {
        assertThat(LanguageTags.read(header)).containsExactly(tags.split(" ", -1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "*",
                "*;q=0.5",
                "en;q=0",
                "en-us; en-gb",
                "nb_NO",
                "en;q=2",
                "en;q=0.1234",
                "en;q=",
                "en;level=1",
                "en q=1",
                "en,sv;",
                "norwegianbokmal",
                "-",
                "en--us",
                "en-\u00e6",
                "\u0000",
                "en\r\nsv"
            })
    void whatIsEmptyOrMalformedHasNone(String header) {
        assertThat(LanguageTags.read(header)).isEmpty();
    }

    @Test
    void longHeadersCostLittle() {
        assertThat(LanguageTags.read("en" + "-a".repeat(8_000))).isEmpty();
        assertThat(LanguageTags.read("e".repeat(16_000))).isEmpty();
        assertThat(LanguageTags.read("en;" + " ".repeat(16_000))).isEmpty();
        assertThat(LanguageTags.read(",".repeat(16_000))).isEqualTo(List.of());
        assertThat(LanguageTags.read("en,".repeat(5_000))).hasSize(5_000);
    }
}
