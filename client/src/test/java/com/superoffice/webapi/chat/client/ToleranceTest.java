package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real servers do and the contract does not promise (TOLERATE, K1, C3). */
class ToleranceTest {

    private static final int DOCUMENTED_PROPERTIES = 9;

    @Test
    void nullForTheArrayIsAnEmptyList() throws IOException {
        assertThat(read("application/json", "null")).isEmpty();
    }

    /** A property that the contract has gained is read over until the record has it, too. */
    @Test
    void theRecordHasTheDocumentedPropertiesInTheOrderOfTheContract() {
        List<String> components = Arrays.stream(ChatMessage.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(components)
                .hasSizeGreaterThanOrEqualTo(DOCUMENTED_PROPERTIES)
                .isEqualTo(Stream.of(MessageProperty.values())
                        .limit(components.size())
                        .map(property -> property.propertyName().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                                + property.propertyName().substring(1))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(MessageProperty.class)
    void anAbsentPropertyIsNull(MessageProperty absent) throws Exception {
        String body = Stream.of(MessageProperty.values())
                .filter(property -> property != absent)
                .map(property -> member(property.propertyName(), value(property)))
                .collect(Collectors.joining(",", "[{", "}]"));
        assertOnlyNull(absent, only(read("application/json", body)));
    }

    @ParameterizedTest
    @EnumSource(MessageProperty.class)
    void aNullPropertyIsNull(MessageProperty nulled) throws Exception {
        String body = Stream.of(MessageProperty.values())
                .map(property -> member(property.propertyName(), property == nulled ? "null" : value(property)))
                .collect(Collectors.joining(",", "[{", "}]"));
        assertOnlyNull(nulled, only(read("application/json", body)));
    }

    @ParameterizedTest
    @EnumSource(MessageProperty.class)
    void anUnknownPropertyBeforeAnotherIsIgnored(MessageProperty after) throws Exception {
        String body = Stream.of(MessageProperty.values())
                .map(property -> (property == after ? member("New", "{\"" + property.propertyName() + "\":[1,{}]}") + "," : "")
                        + member(property.propertyName(), value(property)))
                .collect(Collectors.joining(",", "[{", "}]"));
        ChatMessage message = only(read("application/json", body));
        for (RecordComponent component : ChatMessage.class.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(message)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SomethingNew", "tocustomer", "ToCustomer ", "17"})
    void anUnknownTypeKeepsItsText(String text) throws IOException {
        ChatMessage message =
                only(read("application/json", "[{\"Type\":\"" + text + "\",\"SpecialType\":\"" + text + "\"}]"));
        assertThat(message.type()).isEqualTo(text);
        assertThat(message.specialType()).isEqualTo(text);
    }

    @Test
    void everyKnownTypeIsReadAsTheConstant() throws IOException {
        for (String value : ChatContract.SpecialType.KNOWN) {
            assertThat(only(read("application/json", "[{\"SpecialType\":\"" + value + "\"}]")).specialType())
                    .isSameAs(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-15T09:23:15+01:00, 2024-12-15T09:23:15+01:00",
        "2024-12-15T09:23:15Z, 2024-12-15T09:23:15Z",
        "2024-12-15T09:23:15-0500, 2024-12-15T09:23:15-05:00",
        "2024-12-15T09:23:15+01, 2024-12-15T09:23:15+01:00",
        "2024-12-15T09:23:15.1234567+05:30, 2024-12-15T09:23:15.1234567+05:30",
        "2024-12-15T09:23:15.5Z, 2024-12-15T09:23:15.5Z",
        "2024-12-15T09:23:15.123456789123Z, 2024-12-15T09:23:15.123456789Z",
        "2024-02-29T23:59:59-00:00, 2024-02-29T23:59:59Z"
    })
    void datesAreReadWithTheirOffset(String written, String read) throws IOException {
        assertThat(whenPosted(written, "UTC")).isEqualTo(OffsetDateTime.parse(read));
        assertThat(whenPosted(written, "UTC").getOffset())
                .isEqualTo(OffsetDateTime.parse(read).getOffset());
    }

    @ParameterizedTest
    @CsvSource({
        "2002-03-31T18:00:00, UTC, 2002-03-31T18:00:00Z",
        "2002-03-31T18:00:00, Europe/Oslo, 2002-03-31T18:00:00+02:00",
        "2002-01-31T18:00:00.25, Europe/Oslo, 2002-01-31T18:00:00.25+01:00",
        "2002-03-31T18:00:00Z, Europe/Oslo, 2002-03-31T18:00:00Z"
    })
    void aDateWithoutAnOffsetIsReadInTheConfiguredZone(String written, String zone, String read) throws IOException {
        assertThat(whenPosted(written, zone)).isEqualTo(OffsetDateTime.parse(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+01:00"})
    void theFirstOfAllDaysMeansNone(String written) throws IOException {
        assertThat(only(read("application/json", "[{\"WhenPosted\":\"" + written + "\"}]"))
                        .whenPosted())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/json; charset=utf-8",
                "application/json-patch+json",
                "application/merge-patch+json",
                "APPLICATION/JSON;charset=\"UTF-8\"",
                "text/plain"
            })
    void jsonIsReadWhateverItIsCalled(String contentType) throws IOException {
        assertThat(read(contentType, Answers.DOCUMENTED)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "ISO-8859-1"})
    void theCharsetIsDetectedOrTold(String charset) throws IOException {
        byte[] body = "[{\"Message\":\"Blåbærgrød på øen\"}]".getBytes(Charset.forName(charset));
        assertThat(only(read("application/json; charset=" + charset, body)).message())
                .isEqualTo("Blåbærgrød på øen");
    }

    @Test
    void aByteOrderMarkIsIgnored() throws IOException {
        assertThat(read("application/json", "\uFEFF" + Answers.DOCUMENTED)).hasSize(3);
    }

    @Test
    void gzipIsDecompressed() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Answers.DOCUMENTED.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read("application/json", compressed.toByteArray(), "Content-Encoding: gzip")).hasSize(3);
    }

    @Test
    void whatIsCalledGzipAndIsNotIsReadAsItIs() throws IOException {
        byte[] body = Answers.DOCUMENTED.getBytes(StandardCharsets.UTF_8);
        assertThat(read("application/json", body, "Content-Encoding: gzip")).hasSize(3);
    }

    @Test
    void anAnswerInChunksIsRead() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (String line : Answers.DOCUMENTED.split("(?<=\\n)")) {
                request.write(Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
            }
            request.write("0\r\n\r\n");
            return true;
        })) {
            ChatClient client = Clients.of(server).build();
            assertThat(client.getMessages(565)).hasSize(3);
            assertThat(client.getMessages(565)).hasSize(3);
            assertThat(server.acceptedConnections()).isEqualTo(1);
        }
    }

    @Test
    void noTextOfAMessageIsInItsToString() throws IOException {
        assertThat(read("application/json", Answers.DOCUMENTED).get(0))
                .hasToString("ChatMessage[chatMessageId=1001, chatSessionId=2347, type=ToCustomer, specialType=None,"
                        + " whenPosted=2024-12-15T09:23:15+01:00]");
    }

    private static void assertOnlyNull(MessageProperty property, ChatMessage message) throws Exception {
        for (RecordComponent component : ChatMessage.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(message);
            if (component.getName().equalsIgnoreCase(property.propertyName())) {
                assertThat(value).isNull();
            } else {
                assertThat(value).isNotNull();
            }
        }
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":" + value;
    }

    private static String value(MessageProperty property) {
        return switch (property) {
            case CHAT_MESSAGE_ID, CHAT_SESSION_ID, READ_BY_CUSTOMER -> "1";
            case TYPE, MESSAGE, AUTHOR, SPECIAL_TYPE, SPECIAL_PARAM -> "\"x\"";
            case WHEN_POSTED -> "\"2024-12-15T09:23:15+01:00\"";
            default -> "null"; // gained since
        };
    }

    private static OffsetDateTime whenPosted(String written, String zone) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[{\"WhenPosted\":\"" + written + "\"}]"))) {
            ChatClient client = Clients.of(server)
                    .zoneOfDatesWithoutOffset(ZoneId.of(zone))
                    .build();
            return only(client.getMessages(565)).whenPosted();
        }
    }

    private static ChatMessage only(List<ChatMessage> messages) {
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static List<ChatMessage> read(String contentType, String body) throws IOException {
        return read(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ChatMessage> read(String contentType, byte[] body, String... headers) throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write(Answers.head(200, contentType, body.length, headers));
            request.write(body);
            return true;
        })) {
            return Clients.of(server).build().getMessages(565);
        }
    }
}
