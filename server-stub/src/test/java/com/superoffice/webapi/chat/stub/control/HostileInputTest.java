package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import com.superoffice.webapi.chat.stub.control.contract.ContractFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to the control API is read within bounds, and refused with a line that says them. */
class HostileInputTest {

    private static final String TOKEN = "secret";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start("--sandbox.admin-token=" + TOKEN);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<String> paths() {
        return ContractFile.read().operations().stream().map(ContractFile.Operation::path).distinct();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void optionsNamesTheMethodsOfAPathWithoutAToken(String path) {
        HttpResponse<String> answer =
                sandbox.send("OPTIONS", "/sandbox/v1" + path.replaceAll("\\{\\w+}", "1"), new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> allowed = List.of(answer.headers().firstValue("Allow").orElseThrow().split(","));
        assertThat(allowed).contains("OPTIONS");
        assertThat(allowed).containsAll(ContractFile.read().operations().stream()
                .filter(operation -> operation.path().equals(path))
                .map(operation -> operation.method().toUpperCase(Locale.ROOT))
                .toList());
    }

    static Stream<Arguments> scenarios() {
        String nesting = "levels of nesting: expected at most 50, found more";
        String values = "names and values: expected at most 200000, found more";
        String escape = "scenario: not well-formed YAML: an escape stands for no character";
        return Stream.of(
                Arguments.of("aliases of lists", aliases("[]"), "line 53: aliases: expected at most 50, found more"),
                Arguments.of("aliases of texts", aliases("x"), "line 53: aliases: expected at most 50, found more"),
                Arguments.of(
                        "an alias of itself",
                        "sessions: &a [*a]",
                        "line 1: expected an object with ChatSessionId, messages"),
                Arguments.of("an alias of nothing", "x: *a", "line 1: not well-formed YAML: found undefined alias a"),
                Arguments.of("lists in lists", "[".repeat(100_000), "line 1: " + nesting),
                Arguments.of("blocks in blocks", nested(), "line 51: " + nesting),
                Arguments.of("many values in lines", "[\n" + "a,\n".repeat(600_000) + "]", "line 200001: " + values),
                Arguments.of("many values in a line", "[" + "a,".repeat(500_000) + "]", "line 1: " + values),
                Arguments.of(
                        "a long name",
                        "? " + "x".repeat(1_000_000) + "\n: 1",
                        "line 1: unknown key \\\"" + "x".repeat(40) + "…\\\"; expected one of sessions, recorded"),
                Arguments.of(
                        "a control character",
                        "sessions:\n - \u0007",
                        "line 2: not well-formed YAML: the character U+0007 is not allowed"),
                Arguments.of("a NUL", "\u0000", "line 1: not well-formed YAML: the character U+0000 is not allowed"),
                Arguments.of(
                        "a long line",
                        "\n\nx: " + "y".repeat(1_048_576),
                        "line 3: expected at most 1048576 characters, found 1048579"),
                Arguments.of("an escape that ends early", "\"\\u", escape),
                Arguments.of("an escape of no character", "\"\\UFFFFFFFF\"", escape),
                Arguments.of(
                        "an odd tag",
                        "!!java.lang.Thread {}",
                        "line 1: not well-formed YAML: Global tag is not allowed: tag:yaml.org,2002:java.lang.Thread"));
    }

    private static String aliases(String value) {
        return "x: &a " + value + "\ny:\n" + "- *a\n".repeat(60);
    }

    private static String nested() {
        return IntStream.range(0, 60).mapToObj(level -> " ".repeat(level) + "a:").collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void aScenarioBeyondTheLimitsIsA400ThatSaysThem(String what, String scenario, String problem) {
        for (String path : List.of("/scenario", "/recorded-exchanges")) {
            HttpResponse<String> answer = put(path, scenario.getBytes(UTF_8));
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("\"MessageDetail\":\"").hasSizeLessThan(1000);
        }
        assertThat(put("/scenario", scenario.getBytes(UTF_8)).body())
                .contains("\"MessageDetail\":\"" + problem + "\"");
    }

    @Test
    @Timeout(20)
    void threeLinesOfTheGreatestLengthAreReadInSeconds() {
        String line = "\"" + "y".repeat(1_048_000) + "\"";
        HttpResponse<String> answer = put("/scenario", ("- " + line + "\n- " + line + "\n- " + line).getBytes(UTF_8));
        assertThat(answer.body()).contains("\"MessageDetail\":\"line 1: expected an object with sessions, recorded\"");
    }

    @Test
    void aScenarioInAnotherEncodingIsA400ThatNamesTheOneThatIsRead() {
        assertThat(put("/scenario", "\ufeffsessions: []".getBytes(UTF_16LE)).body())
                .contains("\"MessageDetail\":\"body: expected text in UTF-8, found bytes that are not\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PUT /sandbox/v1/scenario", "POST /sandbox/v1/faults", "PUT /sandbox/v1/recorded-exchanges"})
    void aBodyBeyondTheLimitIsA413ThatSaysIt(String line) {
        String[] methodAndPath = line.split(" ");
        HttpResponse<String> answer = sandbox.send(
                methodAndPath[0],
                methodAndPath[1],
                new byte[5_000_000],
                "Sandbox-Admin-Token",
                TOKEN,
                "Content-Type",
                line.startsWith("PUT") ? "application/yaml" : "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"Message\":\"The request body is larger than 3145728 bytes.\"");
    }

    @Test
    void aBodyInJsonBeyondTheLimitsIsA400ThatSaysThem() {
        String limits = "body: expected at most 64 levels, 100000 names and values, 1000 digits of a number and 50000"
                + " characters of a name, found more";
        assertThat(post("[" + "{},".repeat(1_000_000) + "{}]").body()).contains("\"MessageDetail\":\"" + limits + "\"");
        assertThat(post("[".repeat(65)).body()).contains("\"MessageDetail\":\"" + limits + "\"");
        assertThat(post("{\"next\":" + "9".repeat(1001) + "}").body()).contains("\"MessageDetail\":\"" + limits + "\"");
        assertThat(post("{\"" + "k".repeat(50_001) + "\":1}").body()).contains("\"MessageDetail\":\"" + limits + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/faults", "/credentials", "/credentials/revocations", "/sessions/1/messages"})
    void aBlankBodyIsNone(String path) {
        HttpResponse<String> answer = sandbox.postTo(
                "/sandbox/v1" + path,
                " ".getBytes(UTF_8),
                "Sandbox-Admin-Token",
                TOKEN,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"MessageDetail\":\"body: expected JSON, found nothing\"");
    }

    @Test
    void namesOfEqualHashAreReadLikeOthers() {
        String names = IntStream.range(0, 16_384)
                .mapToObj(i -> IntStream.range(0, 14)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Ab" : "BA")
                        .collect(Collectors.joining("", "\"", "\":1")))
                .collect(Collectors.joining(","));
        assertThat(post("{" + names + "}").body())
                .contains("\"MessageDetail\":\"kind: expected one of latency, ");
        assertThat(sandbox.post("{\"ChatSessionId\":3007," + names + "}").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?x=%zz", "/page/main.js?%zz=%"})
    void aBrokenEscapeInAQueryThatNobodyReadsIsNoFailure(String target) throws IOException {
        String head = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(sandbox.raw(("GET " + target + head).getBytes(UTF_8)))
                .startsWith("HTTP/1.1 200 ");
    }

    private static HttpResponse<String> post(String fault) {
        return sandbox.postTo(
                "/sandbox/v1/faults",
                fault.getBytes(UTF_8),
                "Sandbox-Admin-Token",
                TOKEN,
                "Content-Type",
                "application/json");
    }

    private static HttpResponse<String> put(String path, byte[] yaml) {
        return sandbox.send(
                "PUT", "/sandbox/v1" + path, yaml, "Sandbox-Admin-Token", TOKEN, "Content-Type", "application/yaml");
    }
}
