package com.superoffice.webapi.chat.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body is refused for, with whole messages. */
class SchemaJudgeTest {

    private static final String MESSAGE = "{\"ChatMessageId\":1,\"ChatSessionId\":2,\"Type\":\"ToUser\",\"Message\":\"m\","
            + "\"Author\":\"a\",\"ReadByCustomer\":0,\"SpecialType\":\"None\",\"SpecialParam\":\"\","
            + "\"WhenPosted\":\"2024-12-15T09:23:15+01:00\"}";
    private static final String XML_MESSAGE = "<ChatMessage><ChatMessageId>1</ChatMessageId>"
            + "<ChatSessionId>2</ChatSessionId><Type>ToUser</Type><Message>m</Message><Author>a</Author>"
            + "<ReadByCustomer>0</ReadByCustomer><SpecialType>None</SpecialType><SpecialParam/>"
            + "<WhenPosted>2024-12-15T09:23:15Z</WhenPosted></ChatMessage>";

    private final Contract contract = Contract.published();
    private final SchemaJudge judge = SchemaJudge.of(contract);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ChatMessageId\":1     | \"ChatMessageId\":2147483648 | [schema.int32] /0/ChatMessageId: expected a number within int32, found 2147483648",
                "\"ChatMessageId\":1     | \"ChatMessageId\":1.0 | [schema.type] /0/ChatMessageId: expected an integer, found a number",
                "\"ChatMessageId\":1     | \"ChatMessageId\":\"1\" | [schema.type] /0/ChatMessageId: expected an integer, found a string",
                "\"ChatMessageId\":1,    | `` | [schema.required] /0/ChatMessageId: expected the property, found none",
                "\"ReadByCustomer\":0    | \"ReadByCustomer\":0,\"Read\":true | [schema.undeclared] /0/Read: expected only the declared properties, found another one",
                "+01:00                  | `` | [date-time.offset] /0/WhenPosted: expected an offset with a colon, or Z, found \"2024-12-15T09:23:15\"",
                "+01:00                  | +0100 | [date-time.offset] /0/WhenPosted: expected an offset with a colon, or Z, found \"2024-12-15T09:23:15+0100\"",
                "-12-15                  | -02-30 | [date-time.value] /0/WhenPosted: expected a date and time that exist, found \"2024-02-30T09:23:15+01:00\"",
                "}                       | }]} | [json.trailing] body: expected nothing after the JSON value, found more at line 1, column 182",
                "\"Author\":\"a\"        | \"Author\":\"a\",\"Author\":\"b\" | [json.duplicate] body: expected each name once in a JSON object, found something else at line 1, column 90",
                "{                       | `` | [json.malformed] body: expected well-formed JSON, found something else at line 1, column 17",
            })
    void aJsonBodyIsRefusedWithItsReason(String replace, String by, String expected) {
        String body = "[" + MESSAGE.replace(replace, by == null ? "" : by) + "]";
        assertThat(judge(body, "text/json")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Author>a</Author>|<author>a</author>|[schema.required] /0/Author: expected the property, found none"
                        + "|[schema.undeclared] /0/author: expected only the declared properties, found another one",
                "<SpecialParam/>|<SpecialParam/><Author>b</Author>|[xml.duplicate] /0/Author: expected the element once, found it again"
                        + "|[xml.order] /0/Author: expected the elements in the document's order, found Author after SpecialParam",
                "<ChatSessionId>2|<ChatSessionId>2.0|[schema.type] /0/ChatSessionId: expected an integer, found a string|",
                "<ChatSessionId>|<ChatSessionId xmlns='urn:x'>|[xml.namespace] /0/ChatSessionId: expected an element in no namespace, found one in urn:x|",
                "</ChatMessage>|ha</ChatMessage>|[xml.text] /0: expected elements only, found text between them|",
                "</ChatMessage>|</ChatMessages>|[xml.malformed] body: expected well-formed XML, found something else at line 1, column 293|",
            })
    void anXmlBodyIsRefusedWithItsReason(String replace, String by, String first, String second) {
        String body = "<ArrayOfChatMessage>" + XML_MESSAGE.replace(replace, by) + "</ArrayOfChatMessage>";
        assertThat(judge(body, "application/xml"))
                .containsExactlyElementsOf(second == null ? List.of(first) : List.of(first, second));
    }

    @Test
    void theSameMessageIsReadFromJsonAndXml() {
        assertThat(judge("[" + MESSAGE + "]", "application/json")).isEmpty();
        assertThat(judge("<ArrayOfChatMessage>" + XML_MESSAGE + "</ArrayOfChatMessage>", "text/xml"))
                .isEmpty();
        assertThat(judge("<ChatMessages/>", "text/xml"))
                .containsExactly(
                        "[xml.root] body: expected the element ArrayOfChatMessage, found the element ChatMessages");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = ("[" + MESSAGE.replace("\"m\"", "\"\u00e5\"") + "]").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(judge(latin, "application/json"))
                .containsExactly("[encoding.utf-8] body: expected UTF-8, found the byte E5 at offset 65");
        assertThat(judge("\ufeff[]", "application/json"))
                .containsExactly(
                        "[encoding.bom] body: expected UTF-8 without a byte order mark, found EF BB BF first");
    }

    @Test
    void theSameFindingInManyMessagesIsReportedOnce() {
        String broken = MESSAGE.replace("\"ChatMessageId\":1", "\"ChatMessageId\":\"1\"");
        assertThat(judge("[" + broken + "," + broken + "]", "application/json")).hasSize(1);
    }

    private List<String> judge(String body, String mediaType) {
        return judge(body.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    private List<String> judge(byte[] body, String mediaType) {
        SchemaNode schema = contract.responseSchema(200, mediaType).orElseThrow();
        return judge.judge(schema, mediaType, body).findings().stream()
                .map(Finding::toString)
                .toList();
    }
}
