package com.superoffice.webapi.chat.stub.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response that needs no body of the request is sent at once. The time limit is an hour: what comes has not waited for it. */
class RejectionsTest {

    private static final String OPERATION = "/api/v1/Agents/Chat/GetChatMessages";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start("--sandbox.limits.request-seconds=3600");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | POST    | /api/v1/Agents/Chat/GetChatMessages | application/json |                  | 31
            404 | POST    | /api/v1/Agents/Chat/Nix             | application/json |                  | 31
            404 | PUT     | /nix                                | text/plain       |                  | 31
            405 | PUT     | /api/v1/Agents/Chat/GetChatMessages | application/json |                  | 31
            415 | POST    | /api/v1/Agents/Chat/GetChatMessages | text/csv         | application/json | 31
            406 | POST    | /api/v1/Agents/Chat/GetChatMessages | application/json | text/html        | 31
            413 | POST    | /api/v1/Agents/Chat/GetChatMessages | application/json | application/json | 1900000
            405 | PUT     | /sandbox/v1/faults                  | application/json |                  | 31
            405 | POST    | /                                   | text/plain       |                  | 31
            200 | GET     | /sandbox/v1/health                  | text/plain       |                  | 31
            204 | DELETE  | /sandbox/v1/faults                  | text/plain       |                  | 31
            200 | OPTIONS | /api/v1/Agents/Chat/GetChatMessages | text/plain       |                  | 31
            405 | TRACE   | /api/v1/Agents/Chat/GetChatMessages | text/plain       |                  | 31
            """)
    void aBodyThatDoesNotComeIsNotWaitedForNorAskedFor(
            int status, String method, String path, String contentType, @Nullable String accept, int length)
            throws IOException {
        String line = method + " " + path + " HTTP/1.1\r\n";
        String headers = "Host: localhost\r\nContent-Type: " + contentType + "\r\n"
                + (accept == null ? "" : "Accept: " + accept + "\r\nAuthorization: " + RunningSandbox.BASIC + "\r\n");
        assertRejected(status, line + headers + "Content-Length: " + length + "\r\n\r\n");
        assertRejected(status, line + headers + "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");
        if (length == 31) {
            assertRejected(status, line + headers + "Transfer-Encoding: chunked\r\n\r\n1f\r\n");
        }
    }

    /** Whatever the body holds, the answer is the same. */
    @Test
    void anUnknownTimeZoneIsRejectedBeforeTheBodyIsAskedFor() throws IOException {
        assertThat(sandbox.raw(accepted("SO-TimeZone: Mars\r\nExpect: 100-continue\r\nContent-Length: 31\r\n\r\n")))
                .startsWith("HTTP/1.1 400 ")
                .contains("SO-TimeZone: unknown time zone");
    }

    @Test
    void afterChunksInHttp10TheConnectionEnds() throws IOException {
        String body = "{\"ChatSessionId\":2347}";
        String request = "POST " + OPERATION + " HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\nAuthorization: "
                + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n16\r\n"
                + body + "\r\n0\r\n\r\n";
        String next = "GET /sandbox/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String responses = sandbox.raw((request + next).getBytes(UTF_8));
        assertThat(responses).startsWith("HTTP/1.1 200 ").containsOnlyOnce("HTTP/1.1 ").contains("Connection: close");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPTIONS | /sandbox/v1/none   | 404 |
            OPTIONS | /sandbox/v1/health | 200 | GET, HEAD, OPTIONS
            TRACE   | /sandbox/v1/health | 405 | GET, HEAD, OPTIONS
            PUT     | /sandbox/v1/health | 405 | GET, HEAD, OPTIONS
            TRACE   | /api/v1/Agents/Chat/GetChatMessages | 405 | POST, OPTIONS
            """)
    void allowNamesTheMethodsThatAreServed(String method, String path, int status, @Nullable String allow)
            throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String response = sandbox.raw(request.getBytes(UTF_8));
        assertThat(response).startsWith("HTTP/1.1 " + status + " ");
        String found = response.lines()
                .filter(line -> line.startsWith("Allow: "))
                .map(line -> line.substring("Allow: ".length()).replaceAll(",\\s*", ", "))
                .findFirst()
                .orElse(null);
        assertThat(found).isEqualTo(allow);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json;q=0         | 406
            */*;q=0                      | 406
            text/html;q=0, */*           | 200
            """)
    void aMediaTypeThatIsExcludedIsNotSentByTheControlApi(String accept, int status) throws IOException {
        String request = "GET /sandbox/v1/health HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                + "\r\nConnection: close\r\n\r\n";
        assertThat(sandbox.raw(request.getBytes(UTF_8))).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void brokenChunksAreCalledSo() throws IOException {
        assertThat(sandbox.raw(accepted("Transfer-Encoding: chunked\r\n\r\nzz\r\n")))
                .startsWith("HTTP/1.1 400 ")
                .contains("body: expected well-formed chunks, found others");
    }

    @Test
    void headersAreLimitedBySizeAndNotByNumber() throws IOException {
        String body = "{\"ChatSessionId\":3007}";
        assertThat(sandbox.raw(accepted("X: y\r\n".repeat(500) + "Content-Length: 22\r\n\r\n" + body)))
                .startsWith("HTTP/1.1 200 ");
    }

    private static void assertRejected(int status, String request) throws IOException {
        assertThat(sandbox.raw(request.getBytes(UTF_8)))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nConnection: close\r\n");
    }

    @Test
    void aClientThatWaitsToBeAskedForItsBodyIsAskedWhenItIsRead() throws IOException {
        String body = "{\"ChatSessionId\":3007}";
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(accepted("Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n"));
            String toContinue = "HTTP/1.1 100 \r\n\r\n";
            assertThat(new String(socket.getInputStream().readNBytes(toContinue.length()), UTF_8)).isEqualTo(toContinue);
            socket.getOutputStream().write(body.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("\r\n\r\n[]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 22\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n"})
    void aBodyThatComesInPiecesIsReadWhole(String length) throws IOException {
        String body = "{\"ChatSessionId\":3007}";
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(accepted(length));
            for (byte piece : body.getBytes(UTF_8)) {
                String sent = String.valueOf((char) piece);
                socket.getOutputStream().write((length.startsWith("C") ? sent : "1\r\n" + sent + "\r\n").getBytes(UTF_8));
            }
            socket.getOutputStream().write((length.startsWith("C") ? "" : "0\r\n\r\n").getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("\r\n\r\n[]");
        }
    }

    @Test
    void aClientThatSendsAllBeforeItReadsSeesTheRejection() throws IOException {
        int megabytes = 5;
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(accepted("Content-Length: " + megabytes * 1_000_000 + "\r\n\r\n"));
            for (int sent = 0; sent < megabytes; sent++) {
                socket.getOutputStream().write(new byte[1_000_000]);
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("The request body is larger than 1048576 bytes.");
        }
    }

    @Test
    void whatFollowsAHeadThatWasRejectedIsNoOtherRequest() throws IOException {
        String smuggled = "GET /sandbox/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answer = sandbox.raw(("PUT " + OPERATION + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n" + smuggled)
                .getBytes(UTF_8));
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    private static byte[] accepted(String rest) {
        return ("POST " + OPERATION + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\n" + rest)
                .getBytes(UTF_8);
    }
}
