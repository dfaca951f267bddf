package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.Additions;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S5: messages are appended, scenarios loaded, exchanges recorded, and all of it taken back. */
class SessionsTest {

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.postTo("/sandbox/v1/reset", new byte[0]);
    }

    @Test
    void anAppendedMessageIsAnsweredToWhoeverAsksAfterTheLastOne() {
        String appended = append(2347, """
                {"Type":"ToUser","Message":"Ærlig <b>talt</b> \\uD83D\\uDE00","Author":"Åse","ReadByCustomer":1,
                 "SpecialType":"Url","SpecialParam":"https://x.example","WhenPosted":"2024-03-31T01:00:00.5-05:00"}""");
        String id = appended.replaceAll(".*\"ChatMessageId\":(\\d+).*", "$1");
        assertThat(appended).isEqualTo("{\"ChatMessageId\":" + id + ",\"ChatSessionId\":2347}");
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"After\":1003}").body())
                .isEqualTo(Additions.in("[{\"ChatMessageId\":" + id + ",\"ChatSessionId\":2347,\"Type\":\"ToUser\","
                        + "\"Message\":\"Ærlig <b>talt</b> \uD83D\uDE00\",\"Author\":\"Åse\",\"ReadByCustomer\":1,"
                        + "\"SpecialType\":\"Url\",\"SpecialParam\":\"https://x.example\","
                        + "\"WhenPosted\":\"2024-03-31T01:00:00.5-05:00\"}]"));
    }

    @Test
    void aSessionBeginsWithItsFirstMessage() {
        append(-5, "{\"Type\":\"ToUser\"}");
        assertThat(sandbox.post("{\"ChatSessionId\":-5}").body())
                .contains("\"Message\":null,\"Author\":null,\"ReadByCustomer\":0,\"SpecialType\":\"None\","
                        + "\"SpecialParam\":null,\"WhenPosted\":\"");
        assertThat(sandbox.send("GET", "/sandbox/v1/sessions", new byte[0]).body())
                .startsWith("[{\"ChatSessionId\":-5,\"messages\":1,\"lastChatMessageId\":");
    }

    @Test
    void aRecordedExchangeEndsWhenItsSessionIsWrittenTo() {
        append(565, "{\"Type\":\"ToUser\",\"Message\":\"Anybody there?\"}");
        assertThat(sandbox.post("{\"ChatSessionId\":565,\"After\":7}").body())
                .contains("Anybody there?")
                .doesNotContain("Sarah Johnson");
    }

    @Test
    void aDocumentedAnswerCanBeRecordedAsItIs() {
        String answer = sandbox.post("{\"ChatSessionId\":565,\"After\":7}").body();
        assertThat(put("/recorded-exchanges", "{request: {ChatSessionId: 9}, response: " + answer + "}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(sandbox.post("{\"ChatSessionId\":9}").body()).isEqualTo(answer);
        assertThat(sandbox.post("{\"ChatSessionId\":9,\"After\":1}").body()).isEqualTo("[]");
    }

    @Test
    void aScenarioReplacesEverything() {
        HttpResponse<String> loaded = put("/scenario", """
                sessions:
                  - ChatSessionId: 1
                    messages:
                      - {ChatMessageId: 5, Type: ToUser, Message: Hei, WhenPosted: "2024-01-01T00:00:00Z"}
                  - ChatSessionId: 2
                """);
        assertThat(loaded.statusCode()).isEqualTo(204);
        assertThat(sandbox.send("GET", "/sandbox/v1/sessions", new byte[0]).body())
                .isEqualTo("[{\"ChatSessionId\":1,\"messages\":1,\"lastChatMessageId\":5,"
                        + "\"lastWhenPosted\":\"2024-01-01T00:00:00Z\"},{\"ChatSessionId\":2,\"messages\":0}]");
        String id = append(1, "{\"Type\":\"ToUser\"}").replaceAll(".*\"ChatMessageId\":(\\d+).*", "$1");
        assertThat(Integer.parseInt(id)).as("after every id told before").isGreaterThan(1003);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sessions: {}                            | line 1: sessions: expected a list
            nix: 1                                  | line 1: unknown key "nix"; expected one of sessions, recorded
            `sessions: [{messages: []}]`            | line 1: "ChatSessionId" is missing
            `sessions: [{ChatSessionId: x}]`        | line 1: ChatSessionId: expected an int32 number, found "x"
            `sessions: [{ChatSessionId: 010}]`      | line 1: ChatSessionId: expected an int32 number, found "010"
            `sessions: [{ChatSessionId: +1}]`       | line 1: ChatSessionId: expected an int32 number, found "+1"
            `sessions: [{ChatSessionId: １}]`        | line 1: ChatSessionId: expected an int32 number, found "１"
            `sessions: [`                           | line 1: not well-formed YAML: expected the node content, but found '<stream end>'
            `sessions: [{ChatSessionId: 1, messages: [{ChatMessageId: 1, Type: T, WhenPosted: today}]}]` | line 1: WhenPosted: expected a date-time with an offset such as 2024-12-15T09:23:15+01:00, found other text
            `sessions: [{ChatSessionId: 1}, {ChatSessionId: 1}]` | line 1: session 1 is given twice
            """)
    void aScenarioThatCannotBeLoadedNamesTheLineAndChangesNothing(String scenario, String problem) {
        String before = sandbox.send("GET", "/sandbox/v1/sessions", new byte[0]).body();
        HttpResponse<String> answer = put("/scenario", scenario);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"MessageDetail\":\"" + problem.replace("\"", "\\\"") + "\"");
        assertThat(sandbox.send("GET", "/sandbox/v1/sessions", new byte[0]).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                      | Type: expected 1 to 64 characters, found nothing
            `{"Type":"T","Message":"\\u0000"}`      | Message: expected characters, found a NUL or half of a surrogate pair
            `{"Type":"T","Author":"\\uD800"}`       | Author: expected characters, found a NUL or half of a surrogate pair
            `{"Type":"T","ReadByCustomer":"yes"}`   | ReadByCustomer: expected 0 to 1, found other text
            """)
    void aMessageThatCannotBeIsRefused(String message, String problem) {
        HttpResponse<String> answer = sandbox.postTo(
                "/sandbox/v1/sessions/1/messages", message.getBytes(UTF_8), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"MessageDetail\":\"" + problem + "\"");
    }

    @Test
    void namesLongerThanAColumnAreRefusedWithTheirLength() {
        HttpResponse<String> answer = sandbox.postTo(
                "/sandbox/v1/sessions/1/messages",
                ("{\"Type\":\"T\",\"Author\":\"" + "å".repeat(256) + "\"}").getBytes(UTF_8),
                "Content-Type",
                "application/json");
        assertThat(answer.body()).contains("\"MessageDetail\":\"Author: expected at most 255 characters, found 256\"");
    }

    @Test
    void aSessionThatIsNoNumberIsRefused() {
        assertThat(sandbox.postTo(
                                "/sandbox/v1/sessions/x/messages",
                                "{\"Type\":\"T\"}".getBytes(UTF_8),
                                "Content-Type",
                                "application/json")
                        .body())
                .contains("\"MessageDetail\":\"ChatSessionId: expected an int32 number, found other text\"");
    }

    private static String append(int session, String message) {
        HttpResponse<String> answer = sandbox.postTo(
                "/sandbox/v1/sessions/" + session + "/messages",
                message.getBytes(UTF_8),
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body();
    }

    private static HttpResponse<String> put(String path, String yaml) {
        return sandbox.send(
                "PUT", "/sandbox/v1" + path, yaml.getBytes(UTF_8), "Content-Type", "application/yaml");
    }
}
