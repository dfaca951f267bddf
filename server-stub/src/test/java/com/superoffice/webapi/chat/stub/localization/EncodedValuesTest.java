package com.superoffice.webapi.chat.stub.localization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D8, S2: numbers and dates inside texts, in the patterns of a culture. */
class EncodedValuesTest {

    private static final String TEXT =
            "[I:-12345] [F:4.56] [D:02/09/2024] [DT:12/15/2024 17:05:09] [DT:01/02/2024 00:00:00]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-us    | -12345 4.56 2/9/2024 12/15/2024 5:05:09 PM 1/2/2024 12:00:00 AM
            en-gb    | -12345 4.56 09/02/2024 15/12/2024 17:05:09 02/01/2024 00:00:00
            nb-no    | -12345 4,56 09.02.2024 15.12.2024 17:05:09 02.01.2024 00:00:00
            sv-se    | -12345 4,56 2024-02-09 2024-12-15 17:05:09 2024-01-02 00:00:00
            da-dk    | -12345 4,56 09-02-2024 15-12-2024 17:05:09 02-01-2024 00:00:00
            de-de    | -12345 4,56 09.02.2024 15.12.2024 17:05:09 02.01.2024 00:00:00
            fr-fr    | -12345 4,56 09/02/2024 15/12/2024 17:05:09 02/01/2024 00:00:00
            nl-nl    | -12345 4,56 09-02-2024 15-12-2024 17:05:09 02-01-2024 00:00:00
            ja-jp    | -12345 4.56 2024-02-09 2024-12-15T17:05:09 2024-01-02T00:00:00
            """)
    void eachCultureHasItsPatterns(String tag, String expected) {
        assertThat(EncodedValues.format(TEXT, Culture.ofTag(tag))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en, EN_US", "en-au, EN_US", "en-gb-oxendict, EN_GB", "nb, NB_NO", "no, NB_NO", "no-no, NB_NO", "nn-no, NB_NO",
        "sv, SV_SE", "sv-fi, SV_SE", "da, DA_DK", "de-at, DE_DE", "fr-ca, FR_FR", "nl-be, NL_NL", "x, ISO", "tlh, ISO"
    })
    void anotherCultureFallsBackToItsLanguageThenToIso(String tag, Culture culture) {
        assertThat(Culture.ofTag(tag)).isEqualTo(culture);
    }

    @Test
    void neitherTheLocaleNorTheDigitsOfTheMachineMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(EncodedValues.format(TEXT, Culture.EN_US))
                    .isEqualTo("-12345 4.56 2/9/2024 12/15/2024 5:05:09 PM 1/2/2024 12:00:00 AM");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            [I:10]                                     | 10
            [I:0010]                                   | 0010
            [F:-0.50]                                  | -0,50
            [F:10]                                     | 10
            [F:12345678901234567890.123456789]         | 12345678901234567890,123456789
            [D:2/29/2024]                              | 29.02.2024
            [DT:12/31/2013 23:59:59.0000000]           | 31.12.2013 23:59:59
            [I:1][I:2]                                 | 12
            [[I:1]]                                    | [1]
            a [I:1]$1\\1 b                             | a 1$1\\1 b
            """)
    void aValueIsFormattedWhereverItStands(String text, String expected) {
        assertThat(EncodedValues.format(text, Culture.NB_NO)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[I:]", "[I:ten]", "[I:1.5]", "[I: 1]", "[i:1]", "[I:1", "[F:1,5]", "[F:.5]", "[F:1e5]", "[F:NaN]",
                "[D:02/30/2024]", "[D:13/01/2024]", "[D:2024-01-02]", "[D:01/02/24]", "[D:01/02/2024 10:00:00]",
                "[DT:01/02/2024]", "[DT:01/02/2024 24:00:00]", "[DT:01/02/2024 10:60:00]", "[DT:02/29/2023 10:00:00]",
                "[M:15000]", "[X:1]", "[]", "[I:\u0661]"
            })
    void whatIsNoValueStays(String text) {
        assertThat(EncodedValues.format(text, Culture.NB_NO)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[I:", "[I:1", "[F:1.", "1", "[D:1/", "[DT:12/15/2024 "})
    void longTextsCostNoMoreThanTheirLength(String repeated) {
        String text = "[I:" + repeated.repeat(200_000);
        assertThat(EncodedValues.format(text, Culture.NB_NO)).isEqualTo(text);
    }
}
