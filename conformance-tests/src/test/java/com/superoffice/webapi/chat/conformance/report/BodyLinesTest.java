package com.superoffice.webapi.chat.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bodies in lines: nothing but white space differs from what came, and each value has its JSON pointer. */
class BodyLinesTest {

    @Test
    void jsonHasALineForEachValueWithItsPointer() {
        assertThat(lines("application/json", "[{\"Id\":1e2,\"a/b\":\"x\\u0041: \\\"\",\"Of\":[null,[]]},{}]"))
                .containsExactly(
                        "|[",
                        "/0|  {",
                        "/0/Id|    \"Id\": 1e2,",
                        "/0/a~1b|    \"a/b\": \"x\\u0041: \\\"\",",
                        "/0/Of|    \"Of\": [",
                        "/0/Of/0|      null,",
                        "/0/Of/1|      []",
                        "|    ]",
                        "|  },",
                        "/1|  {}",
                        "|]");
    }

    @Test
    void whatIsNoJsonStandsAsItCame() {
        assertThat(lines("application/json", "{\"a\":\n 1,,}")).containsExactly("|{\"a\":", "| 1,,}");
        assertThat(lines("text/html", "<p>\n{}")).containsExactly("|<p>", "|{}");
    }

    @Test
    void xmlHasALineForEachElementAndTheElementsOfAnArrayAreNumbered() {
        assertThat(lines(
                        "text/xml; charset=utf-8",
                        "<?xml version=\"1.0\"?><a:ArrayOfChatMessage><ChatMessage><Id>1</Id><Author i:nil=\"true\"/>"
                                + "<Message><![CDATA[<b>]]>c</Message></ChatMessage><ChatMessage></ChatMessage></a:ArrayOfChatMessage>"))
                .containsExactly(
                        "|<?xml version=\"1.0\"?>",
                        "|<a:ArrayOfChatMessage>",
                        "/0|  <ChatMessage>",
                        "/0/Id|    <Id>1</Id>",
                        "/0/Author|    <Author i:nil=\"true\"/>",
                        "/0/Message|    <Message><![CDATA[<b>]]>c</Message>",
                        "|  </ChatMessage>",
                        "/1|  <ChatMessage></ChatMessage>",
                        "|</a:ArrayOfChatMessage>");
    }

    @Test
    void anErrorInXmlHasItsNames() {
        assertThat(lines("application/xml", "<Error><Message>no</Message></Error>"))
                .containsExactly("|<Error>", "/Message|  <Message>no</Message>", "|</Error>");
    }

    @Test
    void brokenXmlLosesNothing() {
        assertThat(lines("application/xml", "</a><b>1 < 2<c>")).containsExactly("|</a>", "|<b>1 < 2", "/c|  <c>");
    }

    private static List<String> lines(String contentType, String body) {
        return BodyLines.of(body, Optional.of(contentType)).stream()
                .map(line -> line.place() + "|" + line.text())
                .toList();
    }
}
