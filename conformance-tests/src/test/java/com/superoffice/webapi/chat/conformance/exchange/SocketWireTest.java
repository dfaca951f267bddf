package com.superoffice.webapi.chat.conformance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes out as written, bytes in as they came; every failure is one clear line. */
class SocketWireTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    @Test
    void theDocumentedRequestGoesOutAsItIsWritten() throws IOException {
        try (ServerSocket server = listen();
                Wire wire = Wire.to(baseUrl(server), TIMEOUT)) {
            CompletableFuture<String> seen =
                    answering(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]");
            Exchange exchange = wire.exchange(DocumentedText.REQUEST.request(wire.baseUrl()));
            assertThat(exchange.response().text()).isEqualTo("[]");
            assertThat(seen.join())
                    .isEqualTo("""
                            POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1
                            Host: %s
                            Authorization: Basic dGplMDpUamUw
                            Accept: application/json; charset=utf-8
                            Accept-Language: en
                            Content-Type: application/json; charset=utf-8
                            Content-Length: 36
                            Connection: close

                            """.replace("\n", "\r\n").formatted(wire.baseUrl().authority())
                            + "{\n\"ChatSessionId\": 565,\n\"After\": 7\n}");
        }
    }

    @Test
    void whatComesAfterTheDeclaredLengthIsCounted() throws IOException {
        RawResponse response = answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]garbage");
        assertThat(response.text()).isEqualTo("[]");
        assertThat(response.excess()).isEqualTo(7);
        assertThat(response.truncated()).isFalse();
    }

    @Test
    void anAnswerShorterThanItsLengthIsTruncated() throws IOException {
        RawResponse response = answer("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n[]");
        assertThat(response.truncated()).isTrue();
        assertThat(response.text()).isEqualTo("[]");
    }

    @Test
    void chunksAreJoinedAndAMissingEndIsSeen() throws IOException {
        RawResponse whole =
                answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n1\r\n]\r\n0\r\n\r\n");
        assertThat(whole.text()).isEqualTo("[]");
        assertThat(whole.truncated()).isFalse();
        RawResponse half = answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n");
        assertThat(half.truncated()).isTrue();
    }

    @Test
    void anInterimAnswerIsPassedOver() throws IOException {
        assertThat(answer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GARBAGE|SSH-2.0-OpenSSH%n%n|the response is not HTTP/1.1: it begins with \"SSH-2.0-OpenSSH\"",
                "GARBAGE|HTTP/1.1 200 OK%nnonsense%n%n|the response is not HTTP/1.1: \"nonsense\" is no header",
                "CLOSED|HTTP/1.1 200 OK%nContent-|the connection was closed within the response's head, after \"Content-\"",
                "CLOSED|``|%s closed the connection without a response",
            })
    void anAnswerThatIsNotHttpIsOneLine(NoResponseException.Reason reason, String answer, String message)
            throws IOException {
        try (ServerSocket server = listen();
                Wire wire = Wire.to(baseUrl(server), TIMEOUT)) {
            answering(server, answer == null ? "" : answer.replace("%n", "\r\n"));
            assertThatThrownBy(() -> wire.exchange(RawRequest.of("GET", "/")))
                    .isInstanceOf(NoResponseException.class)
                    .hasMessage(message, wire.baseUrl().origin())
                    .satisfies(e -> assertThat(((NoResponseException) e).reason()).isEqualTo(reason));
        }
    }

    @Test
    void aServerThatNeverAnswersIsSilent() throws IOException {
        try (ServerSocket server = listen();
                Wire wire = Wire.to(baseUrl(server), TIMEOUT)) {
            assertThatThrownBy(() -> wire.exchange(RawRequest.of("GET", "/")))
                    .hasMessage("%s did not answer within 300 ms", wire.baseUrl().origin());
        }
    }

    @Test
    void aServerThatNeverComesToAnEndIsGivenUpWithinTheLimit() throws IOException {
        try (ServerSocket server = listen();
                Wire wire = Wire.to(baseUrl(server), TIMEOUT)) {
            Thread endless = new Thread(() -> sendWithoutEnd(server, "HTTP/1.1 100 Continue\r\n\r\n"));
            endless.setDaemon(true);
            endless.start();
            assertThatThrownBy(() -> wire.exchange(RawRequest.of("GET", "/")))
                    .hasMessage("%s did not answer within 300 ms", wire.baseUrl().origin());
        }
    }

    private static void sendWithoutEnd(ServerSocket server, String text) {
        try (Socket socket = server.accept()) {
            while (true) {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            assertThat(e).as("the client has hung up").isNotNull();
        }
    }

    @Test
    void aRefusedConnectionSaysSo() throws IOException {
        BaseUrl nobody;
        try (ServerSocket server = listen()) {
            nobody = baseUrl(server);
        }
        try (Wire wire = Wire.to(nobody, TIMEOUT)) {
            assertThatThrownBy(() -> wire.exchange(RawRequest.of("GET", "/")))
                    .hasMessage("%s refused the connection", nobody.origin());
        }
    }

    @Test
    void aServerWithoutTlsFailsTheHandshake() throws IOException {
        try (ServerSocket server = listen();
                Wire wire = Wire.to(
                        BaseUrl.parse("https://127.0.0.1:" + server.getLocalPort() + "/api/v1"), TIMEOUT)) {
            answering(server, "HTTP/1.1 400 Bad Request\r\n\r\n");
            assertThatThrownBy(() -> wire.exchange(RawRequest.of("GET", "/")))
                    .isInstanceOf(NoResponseException.class)
                    .hasMessageStartingWith(wire.baseUrl().origin() + ": TLS failed: ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:8080/api/v1|localhost:8080/api/v1|not an absolute URL",
                "ftp://localhost/api/v1|ftp://localhost/api/v1|neither http nor https",
                "http://localhost/api|http://localhost/api|its path does not end with /api/v1",
                "http://localhost/api/v1?token=secret|http://localhost/api/v1?…|it has a query, a fragment or a user",
                "http://localhost/api/v1#secret|http://localhost/api/v1#…|it has a query, a fragment or a user",
                "http://user:secret@localhost/api/v1|http://…@localhost/api/v1|it has a query, a fragment or a user",
                "http://user:sec@ret@local host/api/v1|http://…@local host/api/v1|not a URL",
            })
    void aWrongBaseUrlIsRefusedWithoutWhatMayBeASecret(String url, String shown, String why) {
        assertThatThrownBy(() -> BaseUrl.parse(url))
                .hasMessage("base URL \"" + shown + "\": " + why
                        + "; expected one such as http://localhost:8080/api/v1");
    }

    private static RawResponse answer(String bytes) throws IOException {
        try (ServerSocket server = listen();
                Wire wire = Wire.to(baseUrl(server), TIMEOUT)) {
            answering(server, bytes);
            return wire.exchange(RawRequest.of("GET", "/").closing()).response();
        }
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static BaseUrl baseUrl(ServerSocket server) {
        return BaseUrl.parse("http://127.0.0.1:" + server.getLocalPort() + "/api/v1");
    }

    private static CompletableFuture<String> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                InputStream input = socket.getInputStream();
                byte[] buffer = new byte[4096];
                StringBuilder seen = new StringBuilder();
                do {
                    int read = input.read(buffer);
                    seen.append(new String(buffer, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1));
                } while (input.available() > 0);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                return seen.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
