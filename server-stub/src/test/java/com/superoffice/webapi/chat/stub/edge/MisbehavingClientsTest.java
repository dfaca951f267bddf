package com.superoffice.webapi.chat.stub.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** More clients than the server has threads keep it waiting, each in the same way; the others do not notice. */
class MisbehavingClientsTest {

    private static final int MANY = 220;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String OPERATION = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\n";
    private static final String ADMITTED = OPERATION + "Authorization: " + RunningSandbox.BASIC + "\r\n";
    private static final String APPEND = "POST /sandbox/v1/sessions/1/messages HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\n";
    private static final String DOCUMENTED = "{\"ChatSessionId\":565,\"After\":7}";

    private RunningSandbox sandbox;

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static List<String> beginnings() {
        return List.of(
                "GET / HTTP/1.1\r\nX: ",
                OPERATION + "Content-Length: 1900000\r\n\r\n",
                OPERATION + "Transfer-Encoding: chunked\r\n\r\n1900000\r\n",
                ADMITTED + "Content-Length: 1900000\r\n\r\n",
                ADMITTED + "Content-Length: 900000\r\n\r\n",
                ADMITTED + "Transfer-Encoding: chunked\r\n\r\n900000\r\n",
                APPEND + "Content-Length: 900000\r\n\r\n",
                APPEND + "Content-Length: 1900000000\r\n\r\n",
                "PUT /sandbox/v1/nix HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1900000\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void thoseThatSendSlowlyHoldNoThread(String beginning) throws IOException {
        sandbox = RunningSandbox.start("--sandbox.limits.request-seconds=3600");
        try (Clients clients = Clients.open(sandbox.port(), MANY, beginning)) {
            clients.send("x");
            assertOthersAreServed();
        }
    }

    @Test
    void thoseThatSendBlankLinesInsteadOfARequestAreClosedInTime() throws IOException {
        sandbox = RunningSandbox.start("--sandbox.limits.request-seconds=1");
        try (Socket client = new Socket("localhost", sandbox.port())) {
            client.setSoTimeout(100);
            long begin = System.nanoTime();
            boolean closed = false;
            while (!closed && Duration.ofNanos(System.nanoTime() - begin).toMillis() < PATIENCE_MILLIS) {
                try {
                    client.getOutputStream().write("\r\n".getBytes(UTF_8));
                    closed = client.getInputStream().read() < 0;
                } catch (SocketTimeoutException e) {
                    closed = false; // still open
                } catch (SocketException e) {
                    closed = true;
                }
            }
            assertThat(closed).isTrue();
        }
    }

    @Test
    void thoseThatSendSlowlyAreClosedInTime() throws IOException {
        sandbox = RunningSandbox.start("--sandbox.limits.request-seconds=1");
        for (String beginning : beginnings()) {
            try (Clients clients = Clients.open(sandbox.port(), 2, beginning)) {
                assertThat(clients.received())
                        .as(beginning)
                        .allSatisfy(response -> assertThat(response.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2));
            }
        }
    }

    @Test
    void bodiesThatHaveNotComeWholeHaveSoMuchRoomTogether() throws IOException {
        sandbox = RunningSandbox.start("--sandbox.limits.request-seconds=5");
        String request = ADMITTED + "Content-Length: 1000000\r\n\r\n" + "x".repeat(900_000);
        try (Clients clients = Clients.open(sandbox.port(), 50, request)) {
            List<String> received = clients.received();
            assertThat(received).allSatisfy(response -> assertThat(response).startsWith("HTTP/1.1 ").containsAnyOf(
                    "MessageDetail\":\"body: expected within 5 seconds, found only a part of it",
                    "Message\":\"Too many bodies are being received now; come back later."));
            assertThat(received).filteredOn(response -> response.startsWith("HTTP/1.1 503 "))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(response -> assertThat(response).contains("\r\nRetry-After: 1\r\n"));
        }
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"x\":\"" + "x".repeat(900_000) + "\"}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency", "slow-drip"})
    void thoseThatAFaultKeepsWaitingHoldNoThreadAndGoOnWhenItIsSwitchedOff(String kind) throws IOException {
        sandbox = RunningSandbox.start();
        sandbox.postTo(
                "/sandbox/v1/faults",
                ("{\"kind\":\"" + kind + "\",\"milliseconds\":600000,\"session\":565}").getBytes(UTF_8),
                "Content-Type",
                "application/json");
        String request = ADMITTED + "Connection: close\r\nContent-Length: " + DOCUMENTED.length() + "\r\n\r\n" + DOCUMENTED;
        try (Clients clients = Clients.open(sandbox.port(), MANY, request)) {
            assertOthersAreServed();
            assertThat(sandbox.send("DELETE", "/sandbox/v1/faults", new byte[0]).statusCode()).isEqualTo(204);
            assertThat(clients.received())
                    .hasSize(MANY)
                    .allSatisfy(response -> assertThat(response).startsWith("HTTP/1.1 200 ").endsWith("\"}]"));
        }
    }

    @Test
    void thoseThatDoNotReadHoldNoThreadAndAreDropped() throws IOException {
        sandbox = RunningSandbox.start("--sandbox.limits.request-seconds=12");
        for (int message = 0; message < 10; message++) {
            assertThat(sandbox.postTo(
                                    "/sandbox/v1/sessions/9/messages",
                                    ("{\"Type\":\"ToUser\",\"Message\":\"" + "x".repeat(900_000) + "\"}").getBytes(UTF_8),
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(201);
        }
        String request = ADMITTED + "Content-Length: 19\r\n\r\n{\"ChatSessionId\":9}";
        try (Clients clients = Clients.open(sandbox.port(), MANY, request)) {
            assertOthersAreServed();
            assertThat(droppedCalls()).hasSize(MANY).allSatisfy(made -> assertThat(made).isLessThan(1_000_000));
            assertThat(clients.received()).hasSize(MANY).noneMatch(response -> response.endsWith("0\r\n\r\n"));
        }
    }

    @Test
    void thoseThatReadALargeJournalSlowlyGetItWhole() throws IOException {
        sandbox = RunningSandbox.start("--sandbox.limits.request-seconds=60");
        String large = "{\"ChatSessionId\":3007,\"Large\":\"" + "x".repeat(15_000) + "\"}";
        for (int call = 0; call < 300; call++) {
            sandbox.post(large);
        }
        String request = "GET /sandbox/v1/journal HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Clients clients = Clients.open(sandbox.port(), 20, request)) {
            assertOthersAreServed();
            assertThat(clients.received()).allSatisfy(response -> assertThat(response)
                    .hasSizeGreaterThan(300 * 15_000)
                    .endsWith("}]\r\n0\r\n\r\n"));
        }
    }

    /** How much was made of each response, once all of them have been given up. */
    private List<Integer> droppedCalls() {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<Integer> made = List.of();
        while (made.size() < MANY && System.nanoTime() < patience) {
            JsonNode journal = JsonMapper.shared()
                    .readTree(sandbox.send("GET", "/sandbox/v1/journal?session=9", new byte[0]).body());
            made = journal.valueStream()
                    .filter(call -> call.get("responseIncomplete").asBoolean())
                    .map(call -> call.get("responseBodyBytes").asInt())
                    .toList();
        }
        return made;
    }

    /** A call that is answered at once, and one of each other kind. */
    private void assertOthersAreServed() throws IOException {
        try (Socket probe = new Socket("127.0.0.1", sandbox.port())) {
            probe.setSoTimeout(PATIENCE_MILLIS);
            probe.getOutputStream().write((ADMITTED + "Connection: close\r\nContent-Length: 22\r\n\r\n{\"ChatSessionId\":2347}")
                    .getBytes(UTF_8));
            assertThat(new String(probe.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 200 ");
        }
        for (String path : List.of("/sandbox/v1/health", "/sandbox/v1/faults", "/")) {
            try (Socket probe = new Socket("127.0.0.1", sandbox.port())) {
                probe.setSoTimeout(PATIENCE_MILLIS);
                probe.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(UTF_8));
                assertThat(new String(probe.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 200 ");
            }
        }
    }
}
