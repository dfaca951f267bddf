package com.superoffice.webapi.chat.stub.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal tells what came in, what went out, and what in it is not in the contract; never a secret. */
class JournalTest {

    private static final String AUTHORIZATION = "Authorization: " + RunningSandbox.BASIC + "\r\n";

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
    void clear() {
        assertThat(sandbox.send("DELETE", "/sandbox/v1/journal", new byte[0]).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aBodyThatIsSaidToBeLongerThanAnInt32IsShownWithItsLength() throws IOException {
        sandbox.raw("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2147483648\r\n\r\n".getBytes(UTF_8));
        assertThat(journal("").get(0).get("requestBodyBytes").asLong()).isEqualTo(2_147_483_648L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox;x/v1/credentials", "/%73andbox/v1/credentials", "//sandbox/v1/credentials"})
    void callsOfTheControlApiAreNotInIt(String path) throws IOException {
        String body = "{\"kind\":\"user\",\"user\":\"bob\",\"password\":\"hidden-password\"}";
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";
        sandbox.raw((head + body).getBytes(UTF_8));
        assertThat(sandbox.send("GET", "/sandbox/v1/journal", new byte[0]).body()).doesNotContain("hidden-password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            431 | X: HEADER
            400 | Bad Name: x
            400 | Expect: foo
            """)
    void whatIsRejectedByItsHeadIsInItWithoutSecrets(int status, String header) throws IOException {
        String head = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer hidden\r\n"
                + header.replace("HEADER", "y".repeat(40_000)) + "\r\nContent-Length: 0\r\n\r\n";
        assertThat(sandbox.raw(head.getBytes(UTF_8))).startsWith("HTTP/1.1 " + status + " ");
        JsonNode entry = journal("").get(0);
        assertThat(entry.get("status").asInt()).isEqualTo(status);
        assertThat(entry.get("target").asString()).isEqualTo("/api/v1/Agents/Chat/GetChatMessages");
        assertThat(entry.get("responseBody").asString()).contains("\"Error\":true");
        assertThat(entry.toString()).doesNotContain("hidden");
        assertThat(sandbox.send("GET", "/sandbox/v1/metrics", new byte[0]).body()).contains("status=\"" + status + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | Transfer-Encoding: chunked~~zz~                     | "where":"body","rule":"body-malformed","expected":"well-formed chunks","found":"others"
            413 | Content-Length: 1900000~~                           | "where":"body","rule":"too-long","expected":"at most 1048576 bytes","found":"more"
            415 | Content-Encoding: gzip~Content-Length: 2~~{}        | "where":"header Content-Encoding","rule":"content-encoding-undeclared"
            """)
    void aBodyThatIsNotTakenIsAViolation(int status, String rest, String finding) throws IOException {
        String head = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + AUTHORIZATION + "Content-Type: application/json\r\n" + rest.replace("~", "\r\n");
        assertThat(sandbox.raw(head.getBytes(UTF_8))).startsWith("HTTP/1.1 " + status + " ");
        assertThat(journal("?violations=true").get(0).get("findings").toString()).contains(finding);
    }

    @Test
    void theTokenOfABrowserSessionIsMaskedInABodyToo() {
        sandbox.post("ChatSessionId=565&XSRF_TOKEN=hidden", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(journal("").get(0).get("requestBody").asString()).isEqualTo("ChatSessionId=565&XSRF_TOKEN=***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection-reset", "empty-reply"})
    void ofAFaultThatSendsNothingNothingIsShown(String kind) {
        byte[] fault = ("{\"kind\":\"" + kind + "\",\"next\":1}").getBytes(UTF_8);
        sandbox.postTo("/sandbox/v1/faults", fault, "Content-Type", "application/json");
        assertThat(catchThrowable(() -> sandbox.post("{\"ChatSessionId\":2347}"))).isNotNull();
        JsonNode entry = journal("").get(0);
        assertThat(entry.get("status").asInt()).isZero();
        assertThat(entry.get("responseHeaders").isEmpty()).isTrue();
        assertThat(entry.get("responseBody").asString()).isEmpty();
        assertThat(entry.get("responseBodyBytes").asInt()).isZero();
    }

    @Test
    void aCallIsToldWithItsSecretsMasked() {
        sandbox.postWithQuery(
                "$select=Author",
                "{\"ChatSessionId\":2347,\"After\":1002}",
                "SO-AppToken",
                "hidden-app-token",
                "Cookie",
                "XSRF-TOKEN=hidden-cookie");
        JsonNode entry = journal("").get(0);
        assertThat(entry.get("method").asString()).isEqualTo("POST");
        assertThat(entry.get("target").asString()).isEqualTo("/api/v1/Agents/Chat/GetChatMessages?$select=Author");
        assertThat(entry.get("session").asInt()).isEqualTo(2347);
        assertThat(entry.get("status").asInt()).isEqualTo(200);
        assertThat(entry.get("requestBody").asString()).isEqualTo("{\"ChatSessionId\":2347,\"After\":1002}");
        assertThat(entry.get("responseBody").asString()).contains("\"Author\":\"Sarah Johnson\"");
        assertThat(entry.get("durationMicros").asLong()).isPositive();
        assertThat(entry.get("findings").isEmpty()).isTrue();
        assertThat(entry.get("requestHeaders").toString())
                .contains("{\"name\":\"Authorization\",\"value\":\"Basic ***\"}")
                .contains("\"value\":\"application/json; charset=utf-8\"")
                .doesNotContain("hidden", "dGplMDpUamUw");
    }

    @Test
    void nothingIsShownThatIsNotKnownToHoldNoSecret() {
        String operation = "/api/v1/Agents/Chat/GetChatMessages";
        for (String target : List.of(
                operation + ";jsessionid=hidden?$select=Author&access_token=hidden&hidden",
                operation + "?$select=Author&access_token=hidden&hidden")) {
            sandbox.postTo(target, "{}".getBytes(UTF_8), "Authorization", "hidden hidden", "X-Anything", "hidden");
            JsonNode entry = journal("").get(0);
            assertThat(entry.get("target").asString()).isEqualTo(target.replaceAll("(jsessionid=)?hidden", "***"));
            assertThat(entry.get("requestHeaders").toString())
                    .contains("{\"name\":\"Authorization\",\"value\":\"***\"}");
            assertThat(entry.toString()).doesNotContain("hidden");
        }
    }

    @Test
    void whatIsNotInTheContractIsNamed() throws IOException {
        inOnePiece("POST /api/v1/Agents/Chat/GetChatMessages", "{\"ChatSessionId\":\"565\"}", AUTHORIZATION + "Accept: text/html\r\n");
        assertThat(journal("").get(0).get("status").asInt()).isEqualTo(406);
        assertThat(journal("?violations=true").get(0).get("findings").valueStream())
                .extracting(finding -> finding.get("severity").asString() + " " + finding.get("where").asString())
                .containsExactly("violation header Accept", "violation body /ChatSessionId");
        assertThat(journal("?violations=false").isEmpty()).isTrue();
    }

    @Test
    void refusedCallsAndUnknownPathsAreToldToo() throws IOException {
        inOnePiece("POST /api/v1/Agents/Chat/GetChatMessages", "{}", "");
        sandbox.postTo("/api/v2/Agents/Chat/GetChatMessages", "{\"ChatSessionId\":1}".getBytes(UTF_8));
        JsonNode entries = journal("");
        assertThat(entries.valueStream()).extracting(entry -> entry.get("status").asInt()).containsExactly(404, 401);
        assertThat(entries.get(1).get("requestBody").asString()).isEqualTo("{}");
        assertThat(entries.get(1).get("responseBody").asString()).contains("X-XSRF-TOKEN HTTP header missing.");
        assertThat(entries.get(0).get("findings").get(0).get("where").asString()).isEqualTo("path");
    }

    @Test
    void aBodyInChunksThatARejectionDidNotReadIsNotSaidToBeMissing() throws IOException {
        String request = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "15\r\n{\"ChatSessionId\":2347}\r\n0\r\n\r\n";
        assertThat(sandbox.raw(request.getBytes(UTF_8))).startsWith("HTTP/1.1 401 ");
        JsonNode entry = journal("").get(0);
        assertThat(entry.has("requestBodyBytes")).isFalse();
        assertThat(entry.get("findings").valueStream())
                .extracting(finding -> finding.get("where").asString())
                .containsExactly("header Authorization");
    }

    @Test
    void aBodyThatARejectionDidNotWaitForIsNotSaidToBeMissing() throws IOException {
        String head = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 21\r\n\r\n";
        assertThat(sandbox.raw(head.getBytes(UTF_8))).startsWith("HTTP/1.1 401 ");
        JsonNode entry = journal("").get(0);
        assertThat(entry.get("requestBody").asString()).isEmpty();
        assertThat(entry.get("requestBodyBytes").asInt()).isEqualTo(21);
        assertThat(entry.get("findings").valueStream())
                .extracting(finding -> finding.get("where").asString())
                .containsExactly("header Authorization");
    }

    @Test
    void newestComeFirstAndCanBeFiltered() {
        for (int session = 1; session <= 4; session++) {
            sandbox.post("{\"ChatSessionId\":" + session + "}");
        }
        assertThat(sessions("?limit=2")).isEqualTo("4 3 ");
        assertThat(sessions("?session=2")).isEqualTo("2 ");
        assertThat(sessions("?status=404")).isEmpty();
        long second = journal("?session=2").get(0).get("number").asLong();
        assertThat(sessions("?after=" + second)).isEqualTo("4 3 ");
    }

    @Test
    void aCallOutsideTheContractIsFoundAmongAThousandAndTheNumberOfAllIsTold() {
        sandbox.post("{\"ChatSessionId\":\"1\"}");
        for (int i = 0; i < 999; i++) {
            sandbox.post("{\"ChatSessionId\":1}");
        }
        HttpResponse<String> found = list("?violations=true&limit=300");
        assertThat(JsonMapper.shared().readTree(found.body())).hasSize(1);
        assertThat(counts(found)).isEqualTo("1 of 1000");
        HttpResponse<String> page = list("?limit=300");
        assertThat(counts(page)).isEqualTo("1000 of 1000");
        JsonNode newest = JsonMapper.shared().readTree(page.body());
        assertThat(newest).hasSize(300);
        long oldest = newest.get(299).get("number").asLong();
        HttpResponse<String> older = list("?limit=300&before=" + oldest);
        assertThat(counts(older)).isEqualTo("1000 of 1000");
        assertThat(JsonMapper.shared().readTree(older.body()).get(0).get("number").asLong()).isEqualTo(oldest - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "method=GET, 4",
        "method=get, ''",
        "status=4, 4 3 2",
        "status=405, 4",
        "status=2, 1",
        "text=%22ChatSessionId%22:%22, 3",
        "text=METHODNOTALLOWED, 4",
        "text=sarah%20JOHNSON, 1",
        "text=Tje0, ''",
        "text=dGplMDp, ''",
        "finding=wrong-kind, 3",
        "finding=method-undeclared, 4",
        "finding=accept-unsatisfiable&status=406, 2",
        "finding=nothing, ''",
        "text=getchat&method=POST&violations=true, 3 2",
    })
    void callsAreFoundByWhatTheJournalShowsOfThem(String query, String expected) {
        sandbox.post("{\"ChatSessionId\":2347}");
        long first = journal("").get(0).get("number").asLong();
        sandbox.post("{\"ChatSessionId\":1}", "Accept", "text/html");
        sandbox.post("{\"ChatSessionId\":\"2\"}");
        sandbox.send("GET", "/api/v1/Agents/Chat/GetChatMessages", new byte[0], "Authorization", RunningSandbox.BASIC);
        assertThat(journal("?" + query).valueStream()
                        .map(entry -> String.valueOf(entry.get("number").asLong() - first + 1)))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void callsOfThePageAreListedIfTheyAreAskedFor() {
        sandbox.post("{\"ChatSessionId\":1}", "Sandbox-Page", "chat");
        sandbox.post("{\"ChatSessionId\":2}");
        assertThat(sessions("")).isEqualTo("2 ");
        assertThat(sessions("?ownCalls=false")).isEqualTo("2 ");
        assertThat(sessions("?ownCalls=true")).isEqualTo("2 1 ");
        assertThat(counts(list("?ownCalls=true&session=1"))).isEqualTo("1 of 2");
    }

    @Test
    void aConnectionThatAFaultClosedHasNoStatus() {
        sandbox.postTo(
                "/sandbox/v1/faults",
                "{\"kind\":\"empty-reply\",\"next\":1}".getBytes(UTF_8),
                "Content-Type",
                "application/json");
        assertThat(catchThrowable(() -> sandbox.post("{\"ChatSessionId\":1}")))
                .isNotNull();
        JsonNode entry = journal("").get(0);
        assertThat(entry.get("status").asInt()).isZero();
        assertThat(entry.get("fault").asString()).isEqualTo("empty-reply");
    }

    @Test
    void longBodiesAreCutAndTheirLengthIsTold() {
        sandbox.post("{\"ChatSessionId\":1,\"x\":\"" + "y".repeat(100_000) + "\"}");
        JsonNode entry = journal("").get(0);
        assertThat(entry.get("requestBody").asString()).hasSize(16 * 1024);
        assertThat(entry.get("requestBodyBytes").asInt()).isEqualTo(100_026);
        assertThat(entry.get("findings")).as("of the whole body, as the operation read it").hasSize(1);
        assertThat(entry.get("findings").get(0).get("where").asString()).isEqualTo("body /x");
    }

    @Test
    void aLongBodyThatWasNotReadIsNotJudgedByItsBeginning() {
        sandbox.postBare("{\"ChatSessionId\":1,\"x\":\"" + "y".repeat(100_000) + "\"}", "Content-Type", "application/json");
        assertThat(journal("").get(0).get("findings"))
                .allSatisfy(finding -> assertThat(finding.get("where").asString()).doesNotStartWith("body"));
    }

    /** Head and body in one piece, so that a rejection finds the body there. */
    private static void inOnePiece(String request, String body, String headers) throws IOException {
        sandbox.raw((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(UTF_8));
    }

    private static String sessions(String query) {
        StringBuilder sessions = new StringBuilder();
        journal(query).forEach(entry -> sessions.append(entry.get("session").asInt()).append(' '));
        return sessions.toString();
    }

    private static JsonNode journal(String query) {
        return JsonMapper.shared().readTree(list(query).body());
    }

    private static HttpResponse<String> list(String query) {
        HttpResponse<String> answer = sandbox.send("GET", "/sandbox/v1/journal" + query, new byte[0]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String counts(HttpResponse<String> answer) {
        return answer.headers().firstValue("Sandbox-Journal-Matching").orElseThrow() + " of "
                + answer.headers().firstValue("Sandbox-Journal-Kept").orElseThrow();
    }
}
