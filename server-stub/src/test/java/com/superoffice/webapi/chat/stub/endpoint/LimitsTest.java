package com.superoffice.webapi.chat.stub.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends too much, too slowly, or something else than announced costs bounded time and memory. */
class LimitsTest {

    private static final String HEAD = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\n"
            + "Authorization: " + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\n";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start(
                "--sandbox.limits.request-seconds=1",
                "--sandbox.limits.body=1000",
                "--sandbox.limits.nesting=5",
                "--sandbox.limits.headers=2000");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aBodyAsLargeAsTheLimitIsRead() {
        assertThat(sandbox.post(bodyOf(1000)).statusCode()).isEqualTo(200);
    }

    @Test
    void aLargerBodyIsA413() {
        HttpResponse<String> answer = sandbox.post(bodyOf(1001));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"Error\":true,\"ErrorType\":\"ContentTooLargeException\","
                        + "\"Message\":\"The request body is larger than 1000 bytes.\","
                        + "\"ErrorSource\":\"SuperOffice.Services.WebApi\"}");
    }

    @Test
    void aLargerBodyThatDoesNotSayItsLengthIsA413() throws IOException {
        String chunk = "400\r\n" + "x".repeat(1024) + "\r\n";
        assertThat(sandbox.raw((HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n").getBytes(UTF_8)))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aBodyNestedDeeperThanTheLimitIsA400() {
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"x\":[[[[1]]]]}").statusCode()).isEqualTo(200);
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"x\":[[[[[1]]]]]}").statusCode()).isEqualTo(400);
        assertThat(sandbox.post(
                                "<GetChatMessagesRequest><ChatSessionId>1</ChatSessionId><x><x><x><x><x/></x></x></x></x>"
                                        + "</GetChatMessagesRequest>",
                                "Content-Type",
                                "text/xml")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void largerHeadersAreA431() {
        assertThat(sandbox.post("{\"ChatSessionId\":1}", "X-Long", "y".repeat(3000)).statusCode())
                .isEqualTo(431);
    }

    @Test
    void aBodyShorterThanAnnouncedIsA400AfterTheTimeIsUp() throws IOException {
        assertThat(sandbox.raw((HEAD + "Content-Length: 100\r\n\r\n{\"ChatSessionId\":1}").getBytes(UTF_8)))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"MessageDetail\":\"body: expected within 1 seconds, found only a part of it\"");
    }

    @Test
    void aHeadThatNeverEndsClosesTheConnection() throws IOException {
        assertThat(sandbox.raw(HEAD.getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEAD + "X-Slow: ", HEAD + "Content-Length: 900\r\n\r\n"})
    void aByteNowAndThenBuysNoMoreTime(String beginning) throws Exception {
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.setSoTimeout(300);
            OutputStream stream = socket.getOutputStream();
            stream.write(beginning.getBytes(UTF_8));
            assertThat(bytesUntilEnd(socket, stream)).isLessThan(60);
        }
        assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
    }

    /** Sends a byte whenever nothing came for a while; the server's patience, not this loop, ends it. */
    private static int bytesUntilEnd(Socket socket, OutputStream stream) throws IOException {
        for (int sent = 1; sent < 100; sent++) {
            try {
                stream.write('x');
                stream.flush();
                if (socket.getInputStream().read() < 0 || !new String(socket.getInputStream().readAllBytes(), UTF_8).isEmpty()) {
                    return sent;
                }
            } catch (SocketTimeoutException e) {
                assertThat(e).hasMessageContaining("timed out");
            } catch (SocketException e) {
                return sent;
            }
        }
        return 100;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 22\r\nContent-Length: 23\r\n\r\n{\"ChatSessionId\":2347}",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nnix\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n0\r\n\r\n"
            })
    void lengthsThatLieAreA400AndEndTheConnection(String rest) throws IOException {
        assertThat(sandbox.raw((HEAD + rest).getBytes(UTF_8))).startsWith("HTTP/1.1 400 ").contains("\"Error\":true");
    }

    @Test
    void aRequestIsNotSmuggledBehindAnother() throws IOException {
        String answer = sandbox.raw((HEAD + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "16\r\n{\"ChatSessionId\":2347}\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(UTF_8));
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    private static String bodyOf(int bytes) {
        String frame = "{\"ChatSessionId\":2347,\"x\":\"\"}";
        return frame.substring(0, frame.length() - 2) + "y".repeat(bytes - frame.length()) + "\"}";
    }
}
