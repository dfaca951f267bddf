package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's own JSON is read without a library. */
class JsonTest {

    @Test
    void everyKindOfValueIsRead() {
        assertThat(Json.read(" {\"a\": [1, -20, true, false, null, \"x\"], \"b\": {}, \"c\": []} "))
                .isEqualTo(Map.of(
                        "a", Arrays.asList(1L, -20L, true, false, null, "x"), "b", Map.of(), "c", List.of()));
    }

    @Test
    void textSurvivesBothWays() {
        String text = "\"\\/\b\f\n\r\t\u0000\u00e6\uD83D\uDE00\u2028";
        assertThat(Json.read(Json.quote(text))).isEqualTo(text);
        assertThat(Json.read("\"\\u00E6\\/\\b\"")).isEqualTo("\u00e6/\b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{\"a\"}", "[1 2]", "tru", "<html>", "[] []", "\"open"})
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageStartingWith("The sandbox answered something that is not its JSON, at character ");
    }
}
