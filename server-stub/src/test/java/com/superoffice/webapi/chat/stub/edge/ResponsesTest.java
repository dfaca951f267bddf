package com.superoffice.webapi.chat.stub.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small responses leave in one piece; large ones at the pace of their client. */
class ResponsesTest {

    private static final int MESSAGES = 10;
    private static final int CHARACTERS = 500_000;
    private static final String DOCUMENTED = request("{\"ChatSessionId\":565,\"After\":7}", "");
    private static final String LARGE = request("{\"ChatSessionId\":9}", "");

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
        for (int message = 0; message < MESSAGES; message++) {
            sandbox.postTo(
                    "/sandbox/v1/sessions/9/messages",
                    ("{\"Type\":\"ToUser\",\"Message\":\"" + "x".repeat(CHARACTERS) + "\"}").getBytes(UTF_8),
                    "Content-Type",
                    "application/json");
        }
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void switchFaultsOff() {
        sandbox.send("DELETE", "/sandbox/v1/faults", new byte[0]);
    }

    @Test
    void headAndBodyOfASmallResponseLeaveTogether() throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(DOCUMENTED.getBytes(UTF_8));
            byte[] packet = new byte[64 * 1024];
            int length = socket.getInputStream().read(packet);
            assertThat(new String(Arrays.copyOf(packet, length), UTF_8)).startsWith("HTTP/1.1 200 ").endsWith("\"}]");
        }
    }

    /** What its buffers do not take is made when the client goes on to read; meanwhile others are served. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml"})
    void aLargeResponseWaitsForItsClientAndComesWhole(String accept) throws IOException {
        try (Socket socket = connected()) {
            String request = request("{\"ChatSessionId\":9}", "Connection: close\r\nAccept: " + accept + "\r\n");
            socket.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(sandbox.post("{\"ChatSessionId\":3007}").body()).isEqualTo("[]");
            String response = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(response).startsWith("HTTP/1.1 200 ");
            assertThat(response.chars().filter(character -> character == 'x').count())
                    .isGreaterThanOrEqualTo((long) MESSAGES * CHARACTERS);
        }
        String whole = sandbox.post("{\"ChatSessionId\":9}", "Accept", accept).body();
        assertThat(whole.split("ChatMessageId\\W", -1)).hasSizeGreaterThan(MESSAGES);
        assertThat(whole).endsWith(accept.endsWith("xml") ? "</ArrayOfChatMessage>" : "\"}]");
    }

    @Test
    void whatIsAskedForBehindALargeResponseComesAfterIt() throws IOException {
        try (Socket socket = connected()) {
            String last = request("{\"ChatSessionId\":3007}", "Connection: close\r\n");
            socket.getOutputStream().write((LARGE + DOCUMENTED + last).getBytes(UTF_8));
            String responses = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(responses.split("HTTP/1.1 200 ", -1)).hasSize(4);
            assertThat(responses).endsWith("\r\n\r\n[]");
        }
    }

    @ParameterizedTest
    @CsvSource({"null, null", "malformed-body, '[}<{'", "unknown-enum-value, OfAFutureRelease"})
    void aLargeResponseIsSpoiledInItsBeginning(String fault, String found) {
        add(fault);
        String body = sandbox.post("{\"ChatSessionId\":9}").body();
        assertThat(body).contains(found);
        assertThat(body.equals("null")).isEqualTo(fault.equals("null"));
    }

    @Test
    void aLargeResponseThatIsTruncatedDoesNotSayThatItEnds() throws IOException {
        add("truncated-body");
        assertThat(sandbox.raw(LARGE.getBytes(UTF_8))).startsWith("HTTP/1.1 200 ").doesNotEndWith("0\r\n\r\n");
    }

    private static void add(String fault) {
        sandbox.postTo(
                "/sandbox/v1/faults",
                ("{\"kind\":\"" + fault + "\",\"next\":1}").getBytes(UTF_8),
                "Content-Type",
                "application/json");
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("127.0.0.1", sandbox.port()));
        return socket;
    }

    private static String request(String body, String headers) {
        return "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
