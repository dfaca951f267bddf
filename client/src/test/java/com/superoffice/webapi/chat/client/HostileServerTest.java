package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers, and whoever stands between, that would take secrets, time or memory, or bend HTTP and JSON. */
@Timeout(60)
class HostileServerTest {

    private static final String SECRET = "8A:Cust12345.secret";
    private static final String BEYOND = "GetChatMessages of session 565: 200 the body exceeds a limit of the client"
            + " (attempts: 1, elapsed: 0 ms)";
    private static final int MIB = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectionTakesTheCredentialsNowhere(int status) throws IOException {
        try (ScriptedServer thief = new ScriptedServer(Answers.json("[]"));
                ScriptedServer server = new ScriptedServer(Answers.answer(
                        status,
                        "text/html",
                        "",
                        "Location: " + thief.baseUrl() + "/Agents/Chat/GetChatMessages"))) {
            ChatApiException e = failure(ChatApiException.UnexpectedAnswer.class, server);
            assertThat(e)
                    .hasMessage("GetChatMessages of session 565: " + status + " a redirection, which is not followed"
                            + " (attempts: 1, elapsed: 0 ms)");
            assertThat(thief.acceptedConnections()).isZero();
        }
    }

    @Test
    void anAnswerWithoutEndIsGivenUpAtTheLimit() throws Exception {
        byte[] message = ("{\"ChatMessageId\":1,\"x\":\"" + "y".repeat(MIB) + "\"},").getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[");
            while (true) {
                request.write(message);
            }
        })) {
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server)).hasMessage(BEYOND);
            server.awaitNoConnection();
        }
    }

    @Test
    void blanksWithoutEndAreGivenUpAtTheLimit() throws Exception {
        byte[] blanks = " ".repeat(MIB).getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            while (true) {
                request.write(blanks);
            }
        })) {
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server)).hasMessage(BEYOND);
            server.awaitNoConnection();
        }
    }

    @Test
    void aGzipBombIsGivenUpAtTheLimit() throws Exception {
        byte[] bomb = gzip(" ".repeat(MIB), 100);
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write(Answers.head(200, "application/json", bomb.length, "Content-Encoding: gzip"));
            request.write(bomb);
            return true;
        })) {
            assertThat(bomb.length).isLessThan(MIB);
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server)).hasMessage(BEYOND);
        }
    }

    @Test
    void aLongTextIsGivenUpAtItsLimit() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                Answers.json("[{\"ChatMessageId\":1,\"Message\":\"" + "y".repeat(21 * MIB) + "\"}]"))) {
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server)).hasMessage(BEYOND);
        }
    }

    @Test
    void aTextOfTwentyMillionCharactersIsRead() throws Exception {
        String text = "y".repeat(20_000_000);
        try (ScriptedServer server =
                new ScriptedServer(Answers.json("[{\"ChatMessageId\":1,\"Message\":\"" + text + "\"}]"))) {
            assertThat(client(server).getMessages(565).get(0).message().length()).isEqualTo(text.length());
        }
    }

    @Test
    void aRefusalIsReadUpToItsLimitAndNoFurther() throws Exception {
        String error = "{\"ErrorType\":\"E\",\"Message\":\"M\"";
        for (int length : List.of(MIB, MIB + 1)) {
            try (ScriptedServer server = new ScriptedServer(Answers.answer(
                    400, "application/json", error + " ".repeat(length - error.length() - 1) + "}"))) {
                assertThat(failure(ChatApiException.BadRequest.class, server))
                        .hasMessage("GetChatMessages of session 565: 400 refused" + (length > MIB ? "" : ": E: M")
                                + " (attempts: 1, elapsed: 0 ms)");
            }
        }
    }

    @Test
    void aRefusalWithoutEndIsToldByItsStatus() throws Exception {
        byte[] member = ("\"x\":\"" + "y".repeat(MIB / 4) + "\",").getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write("HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\n\r\n{\"ErrorType\":\"E\",");
            while (true) {
                request.write(member);
            }
        })) {
            assertThat(failure(ChatApiException.BadRequest.class, server))
                    .hasMessage("GetChatMessages of session 565: 400 refused (attempts: 1, elapsed: 0 ms)");
            server.awaitNoConnection();
        }
    }

    @Test
    void headersWithoutEndAreGivenUp() throws Exception {
        byte[] header = ("X-Filler: " + "y".repeat(8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (ScriptedServer server = new ScriptedServer(request -> {
                    request.write("HTTP/1.1 200 OK\r\n");
                    while (true) {
                        request.write(header);
                    }
                });
                ChatClient client = ChatClient.builder()
                        .baseUrl(server.baseUrl())
                        .credentials(Credentials.bearer(SECRET))
                        .retry(RetryPolicy.NEVER)
                        .build()) {
            ChatApiException e = catchThrowableOfType(
                    ChatApiException.class,
                    () -> client.getMessages(MessagesQuery.session(565).timeout(Duration.ofSeconds(2))));
            // Newer releases of the JDK have a limit of their own (and forget to hang up then); else the time ends it.
            assertThat(e).isInstanceOfAny(ChatApiException.Unreachable.class, ChatApiException.TimedOut.class);
        }
    }

    @Test
    void chunksThatAreNoneAreAConnectionThatFailed() throws IOException {
        for (String rubbish : List.of("zz\r\n[]\r\n0\r\n\r\n", "-1\r\n[]\r\n", "ffffffffffffffff\r\n[]", "2[]\r\n")) {
            try (ScriptedServer server = new ScriptedServer(request -> {
                request.write(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + rubbish);
                return false;
            })) {
                assertThat(failure(ChatApiException.Unreachable.class, server).getMessage())
                        .as(rubbish)
                        .matches("GetChatMessages of session 565: (the connection ended amid the answer|no answer):"
                                + " [A-Za-z]+Exception(, from .*)? \\(attempts: 3, elapsed: 600 ms\\)");
                assertThat(server.requests()).hasSize(3);
            }
        }
    }

    @Test
    void anAnswerOfHttp10EndsWithItsConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + Answers.DOCUMENTED);
            return false;
        })) {
            ChatClient client = client(server);
            assertThat(client.getMessages(565)).hasSize(3);
            assertThat(client.getMessages(565)).hasSize(3);
            assertThat(server.acceptedConnections()).isEqualTo(2);
        }
    }

    @Test
    void anAnswerWithoutContentIsUnexpected() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write("HTTP/1.1 204 No Content\r\n\r\n");
            return true;
        })) {
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server))
                    .hasMessage("GetChatMessages of session 565: 204 the body is empty (attempts: 1, elapsed: 0 ms)");
        }
    }

    /** Nobody asked for it; the JDK's client passes over it or takes it for the answer, depending on its release. */
    @Test
    void aProvisionalAnswerIsNeverTakenForMessages() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write("HTTP/1.1 100 Continue\r\n\r\n");
            request.write(Answers.head(200, "application/json", 2) + "[]");
            return true;
        })) {
            ChatClient client = client(server);
            try {
                assertThat(client.getMessages(565)).isEmpty();
            } catch (ChatApiException.UnexpectedAnswer e) {
                assertThat(e.status()).isEqualTo(100);
            }
        }
    }

    @Test
    void deepJsonIsGivenUpAtTheLimit() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                Answers.json("[{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}]"))) {
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server)).hasMessage(BEYOND);
        }
    }

    @Test
    void ofAPropertyThatStandsTwiceTheLastValueCounts() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                Answers.json("[{\"ChatMessageId\":1,\"ChatMessageId\":2,\"Author\":\"a\",\"Author\":null}]"))) {
            ChatMessage message = client(server).getMessages(565).get(0);
            assertThat(message.chatMessageId()).isEqualTo(2);
            assertThat(message.author()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "\"565\", a string",
        "565.0, a number with a fraction",
        "1e2, a number with a fraction",
        "2147483648, one beyond its range",
        "-2147483649, one beyond its range",
        "123456789012345678901234567890, one beyond its range",
        "true, a boolean",
        "[], an array"
    })
    void whatIsNoInt32IsNotMadeOne(String value, String found) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[{\"ChatMessageId\":" + value + "}]"))) {
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server))
                    .hasMessage("GetChatMessages of session 565: 200 [0].ChatMessageId: expected an int32 number, found "
                            + found + " (attempts: 1, elapsed: 0 ms)");
        }
    }

    @Test
    void bytesThatAreNoTextAreUnexpected() throws IOException {
        for (byte[] body : List.of(
                new byte[] {'[', '{', '"', 'A', 'u', 't', 'h', 'o', 'r', '"', ':', '"', (byte) 0xff, '"', '}', ']'},
                new byte[] {0, 0, (byte) 0xff, (byte) 0xfe, 0, 0, 0, '['},
                new byte[] {0, 0, 0, '[', 0, 0x7f, 0, 0})) {
            try (ScriptedServer server = new ScriptedServer(request -> {
                request.write(Answers.head(200, "application/json", body.length));
                request.write(body);
                return true;
            })) {
                assertThat(failure(ChatApiException.UnexpectedAnswer.class, server).getMessage())
                        .startsWith("GetChatMessages of session 565: 200 the body is not ");
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    /** A log is read by lines: neither an error object nor a header may begin one. */
    @Test
    void nothingTheServerSaysBeginsALine() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(
                400,
                "application/json",
                "{\"ErrorType\":\"a\\nb\\u0085c\\u2028d\",\"Message\":\"e\\r\\nf\"}",
                "X-Request-ID: a b"))) {
            ChatApiException e = failure(ChatApiException.BadRequest.class, server);
            assertThat(e)
                    .hasMessage("GetChatMessages of session 565: 400 refused: a b c d: e f (attempts: 1, elapsed: 0 ms)");
            assertThat(e.requestId()).isNull();
        }
    }

    private static byte[] gzip(String part, int times) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return compressed.toByteArray();
    }

    private static ChatClient client(ScriptedServer server) {
        return Clients.of(server).credentials(Credentials.bearer(SECRET)).build();
    }

    private static <E extends ChatApiException> E failure(Class<E> type, ScriptedServer server) {
        E e = catchThrowableOfType(type, () -> client(server).getMessages(565));
        assertThat(e.toString()).doesNotContain("secret");
        return e;
    }
}
