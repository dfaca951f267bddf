package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.superoffice.webapi.chat.stub.Additions;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong on purpose goes wrong as it was asked to, and no longer than it was asked to. */
class FaultsTest {

    private static final String FAULTS = "/sandbox/v1/faults";
    private static final String LAST_MESSAGE = "{\"ChatSessionId\":2347,\"After\":1002}";
    private static final String ANSWER = Additions.in("""
            [{"ChatMessageId":1003,"ChatSessionId":2347,"Type":"ToCustomer",\
            "Message":"Of course! Can you provide your order number?","Author":"Sarah Johnson","ReadByCustomer":1,\
            "SpecialType":"None","SpecialParam":"","WhenPosted":"2024-12-15T09:24:03+01:00"}]""");

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
    void aStatusComesWithTheErrorObjectAndGoesAfterTheCallsItWasFor() {
        add("{\"kind\":\"status\",\"status\":429,\"retryAfter\":\"30\",\"next\":2}");
        for (int call = 0; call < 2; call++) {
            HttpResponse<String> answer = call();
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(answer.body())
                    .isEqualTo("{\"Error\":true,\"ErrorType\":\"TooManyRequestsException\","
                            + "\"Message\":\"Injected: status 429.\",\"ErrorSource\":\"SuperOffice.Services.WebApi\"}");
        }
        assertThat(call().body()).isEqualTo(ANSWER);
        assertThat(listed()).isEqualTo("[]");
    }

    @Test
    void faultsTakeTurnsAndLatencyComesBeside() {
        add("{\"kind\":\"status\",\"status\":429,\"next\":1}");
        add("{\"kind\":\"latency\",\"milliseconds\":1,\"next\":1}");
        add("{\"kind\":\"status\",\"status\":503,\"next\":1}");
        assertThat(call().statusCode()).isEqualTo(429);
        assertThat(listed()).contains("503").doesNotContain("429").doesNotContain("latency");
        assertThat(call().statusCode()).isEqualTo(503);
        assertThat(call().body()).isEqualTo(ANSWER);
    }

    @Test
    void atMostAThousandAreOnAtATime() {
        for (int i = 0; i < 1000; i++) {
            add("{\"kind\":\"latency\",\"milliseconds\":0}");
        }
        HttpResponse<String> answer = post("{\"kind\":\"null\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .isEqualTo("{\"Error\":true,\"ErrorType\":\"ConflictException\",\"Message\":\"faults: expected at"
                        + " most 1000 that are on, found 1000; switch some off\","
                        + "\"ErrorSource\":\"SuperOffice.Services.WebApi\"}");
        assertThat(call().body()).isEqualTo(ANSWER);
        sandbox.send("DELETE", FAULTS, new byte[0]);
        add("{\"kind\":\"null\",\"next\":1}");
        assertThat(call().body()).isEqualTo("null");
    }

    @Test
    void anErrorObjectCanComeInA200() {
        add("{\"kind\":\"error-in-200\",\"next\":1}");
        HttpResponse<String> answer = call();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"Error\":true,");
    }

    @Test
    void bodiesComeSpoiledInJson() {
        assertThat(spoiled("null", "application/json")).isEqualTo("null");
        assertThat(spoiled("dates-without-offset", "application/json")).isEqualTo(ANSWER.replace("+01:00", ""));
        assertThat(spoiled("unknown-enum-value", "application/json"))
                .isEqualTo(ANSWER.replace("\"ToCustomer\"", "\"OfAFutureRelease\"")
                        .replace("\"None\"", "\"OfAFutureRelease\""));
        assertThat(spoiled("malformed-body", "application/json")).contains("}<{").hasSize(ANSWER.length() + 3);
    }

    @Test
    void bodiesComeSpoiledInXml() {
        assertThat(spoiled("null", "text/xml")).startsWith("<ArrayOfChatMessage ").endsWith("xsi:nil=\"true\"/>");
        assertThat(spoiled("dates-without-offset", "text/xml"))
                .contains("<WhenPosted>2024-12-15T09:24:03</WhenPosted>");
        assertThat(spoiled("unknown-enum-value", "text/xml"))
                .contains("<Type>OfAFutureRelease</Type>", "<SpecialType>OfAFutureRelease</SpecialType>");
    }

    @Test
    void aTruncatedBodyPromisesMoreThanItSends() throws IOException {
        add("{\"kind\":\"truncated-body\",\"next\":1}");
        String answer = rawCall();
        assertThat(answer).contains("\r\nContent-Length: " + ANSWER.length() + "\r\n");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                .isEqualTo(ANSWER.substring(0, ANSWER.length() / 2));
    }

    @Test
    void anEmptyReplyEndsTheConnectionWithoutAByte() throws IOException {
        add("{\"kind\":\"empty-reply\",\"next\":1}");
        assertThat(rawCall()).isEmpty();
    }

    @Test
    void aConnectionResetIsAReset() {
        add("{\"kind\":\"connection-reset\",\"next\":1}");
        assertThat(catchThrowable(FaultsTest::rawCall))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(call().body()).isEqualTo(ANSWER);
    }

    @Test
    void aSlowDripBringsTheWholeAnswerInTheEnd() {
        add("{\"kind\":\"slow-drip\",\"milliseconds\":1,\"next\":1}");
        assertThat(call().body()).isEqualTo(ANSWER);
    }

    @Test
    void latencyWaitsAndThenAnswersAsUsual() {
        add("{\"kind\":\"latency\",\"milliseconds\":50,\"next\":1}");
        long start = System.nanoTime();
        assertThat(call().body()).isEqualTo(ANSWER);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
    }

    @Test
    void aFaultForASessionLeavesTheOthersAlone() {
        add("{\"kind\":\"status\",\"status\":500,\"session\":565}");
        assertThat(call().statusCode()).isEqualTo(200);
        assertThat(sandbox.post("{\"ChatSessionId\":565,\"After\":7}").statusCode()).isEqualTo(500);
        assertThat(listed()).contains("\"hits\":1");
    }

    @Test
    void aPercentageMakesTheSameChoicesWithTheSameSeed() {
        String choices = choicesWithSeed(7);
        assertThat(choices).contains("5").contains("2");
        assertThat(choicesWithSeed(7)).isEqualTo(choices);
    }

    private String choicesWithSeed(int seed) {
        sandbox.send("DELETE", FAULTS, new byte[0]);
        add("{\"kind\":\"status\",\"status\":500,\"percentage\":50,\"seed\":" + seed + "}");
        StringBuilder choices = new StringBuilder();
        for (int call = 0; call < 20; call++) {
            choices.append(call().statusCode() / 100);
        }
        return choices.toString();
    }

    @Test
    void aFaultCanBeSwitchedOff() {
        add("{\"kind\":\"status\",\"status\":500}");
        add("{\"kind\":\"status\",\"status\":503}");
        String second = listed().replaceAll(".*\"number\":(\\d+).*", "$1");
        assertThat(call().statusCode()).isEqualTo(500);
        int first = Integer.parseInt(second) - 1;
        assertThat(sandbox.send("DELETE", FAULTS + "/" + first, new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(call().statusCode()).isEqualTo(503);
        sandbox.send("DELETE", FAULTS, new byte[0]);
        assertThat(call().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"kind":"status"}                                         | status: expected a status code, found nothing
            {"kind":"status","status":200}                            | status: expected 400 to 599, found 200
            {"kind":"null","status":500}                              | status and retryAfter: only for status
            {"kind":"latency"} | \
                latency: expected either milliseconds or percentiles
            {"kind":"latency","milliseconds":-1}                      | milliseconds: expected 0 to 600000, found -1
            {"kind":"latency","percentiles":{"50d":1}} | \
                percentiles: expected a number above 0 and up to 100 as the key, found another
            {"kind":"latency","percentiles":{"100.5":1}} | \
                percentiles: expected a number above 0 and up to 100 as the key, found another
            {"kind":"latency","percentiles":{"50":1,"50.0":2}} | \
                percentiles: expected each key once, found one twice
            {"kind":"latency","percentiles":{"nix":1}} | \
                percentiles: expected a number above 0 and up to 100 as the key, found another
            {"kind":"null","milliseconds":1}                          | milliseconds: only for latency and slow-drip
            {"kind":"null","next":1,"percentage":1} | \
                next and percentage: expected one of them, found both
            {"kind":"null","next":0}                                  | next: expected 1 to 2147483647, found 0
            {"next":1} | \
                kind: expected one of latency, status, connection-reset, empty-reply, truncated-body, \
            malformed-body, slow-drip, error-in-200, null, dates-without-offset, unknown-enum-value, found nothing
            {"kind":"nix"} | \
                kind: expected one of latency, status, connection-reset, empty-reply, truncated-body, \
            malformed-body, slow-drip, error-in-200, null, dates-without-offset, unknown-enum-value, found other text
            {"kind":"null","nix":1} | \
                body: expected one of kind, status, retryAfter, milliseconds, percentiles, next, percentage, seed, \
            session, found nix
            """)
    void settingsThatDoNotGoTogetherAreRefused(String fault, String problem) {
        HttpResponse<String> answer =
                sandbox.postTo(FAULTS, fault.getBytes(UTF_8), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"MessageDetail\":\"" + problem.replace("\"", "\\\"") + "\"");
        assertThat(listed()).isEqualTo("[]");
    }

    private static void add(String fault) {
        assertThat(post(fault).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> post(String fault) {
        return sandbox.postTo(FAULTS, fault.getBytes(UTF_8), "Content-Type", "application/json");
    }

    private static String listed() {
        return sandbox.send("GET", FAULTS, new byte[0]).body();
    }

    private static String spoiled(String kind, String accept) {
        add("{\"kind\":\"" + kind + "\",\"next\":1}");
        HttpResponse<String> answer = sandbox.post(LAST_MESSAGE, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> call() {
        return sandbox.post(LAST_MESSAGE);
    }

    private static String rawCall() throws IOException {
        return sandbox.raw(("POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + LAST_MESSAGE.length() + "\r\nConnection: close\r\n\r\n" + LAST_MESSAGE)
                .getBytes(UTF_8));
    }
}
