package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.json.PackageVersion;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that do not answer, or not as they should. */
@Timeout(30)
class MisbehavingServerTest {

    private static final String TEXT = "my order number is 4711";

    private final FakeTime time = new FakeTime();

    @Test
    void nobodyListens() {
        String nowhere = Clients.nowhere();
        ChatApiException.Unreachable e = catchThrowableOfType(
                ChatApiException.Unreachable.class,
                () -> Clients.of(nowhere, time).build().getMessages(565));
        assertThat(e)
                .hasMessage("GetChatMessages of session 565: no answer: ConnectException, from " + nowhere
                        + " (attempts: 3, elapsed: 600 ms)")
                .hasCauseInstanceOf(ConnectException.class);
        assertThat(e.status()).isZero();
    }

    @Test
    void theConnectionIsClosedWithoutAnAnswer() throws IOException {
        assertUnreachable(request -> false, "no answer: IOException, from ");
    }

    @Test
    void theConnectionIsClosedInTheMiddleOfAHeader() throws IOException {
        assertUnreachable(
                request -> {
                    request.write("HTTP/1.1 200 OK\r\nContent-Ty");
                    return false;
                },
                "no answer: IOException, from ");
    }

    @Test
    void theConnectionIsResetInTheMiddleOfTheBody() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write(Answers.head(200, "application/json", 5000));
            request.write("[{\"ChatMessageId\":1,\"Message\":\"" + TEXT);
            request.socket().setSoLinger(true, 0);
            return false;
        })) {
            ChatApiException.Unreachable e = failure(ChatApiException.Unreachable.class, server);
            // A reset may overtake the bytes before it.
            assertThat(e.getMessage())
                    .matches("GetChatMessages of session 565: "
                            + "(the connection ended amid the answer|no answer): [A-Za-z]+Exception"
                            + "(, from " + server.baseUrl() + ")? \\(attempts: 3, elapsed: 600 ms\\)");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void theAnswerIsNotHttp() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            request.write(TEXT + "\r\n\r\n");
            return false;
        })) {
            ChatApiException.Unreachable e = failure(ChatApiException.Unreachable.class, server);
            assertThat(e).hasNoCause();
            assertThat(e.getMessage()).doesNotContain("order");
        }
    }

    @Test
    void theServerAcceptsAndNeverAnswers() throws Exception {
        assertTimedOut(request -> {});
    }

    @Test
    void theServerSendsHalfAHeaderAndNothingMore() throws Exception {
        assertTimedOut(request -> request.write("HTTP/1.1 200 OK\r\nContent-Ty"));
    }

    @Test
    void theServerSendsHalfABodyAndNothingMore() throws Exception {
        assertTimedOut(request -> {
            request.write(Answers.head(200, "application/json", 5000));
            request.write("[{\"ChatMessageId\":1,");
        });
    }

    @Test
    void theServerSendsTheHeadOfACompressedBodyAndNothingMore() throws Exception {
        assertTimedOut(request -> request.write(
                Answers.head(200, "application/json", 5000, "Content-Encoding: gzip")));
    }

    @Test
    void theServerSendsARefusalAndNotItsBody() throws Exception {
        try (ScriptedServer server = silentAfter(request ->
                request.write(Answers.head(400, "application/json", 5000)))) {
            ChatApiException.BadRequest e = catchThrowableOfType(
                    ChatApiException.BadRequest.class,
                    () -> Clients.of(server).build().getMessages(briefly()));
            assertThat(e).hasMessage("GetChatMessages of session 565: 400 refused (attempts: 1, elapsed: 0 ms)");
        }
    }

    @Test
    void aPageOfHtmlWith200IsUnexpected() throws IOException {
        assertUnexpected("text/html", "<p>" + TEXT + "</p>", "200 expected JSON, found text/html");
    }

    @Test
    void aPageOfHtmlThatIsCalledJsonIsUnexpected() throws IOException {
        // Jackson 2.15 names the column after the character that it did not expect.
        int column = PackageVersion.VERSION.getMinorVersion() == 15 ? 2 : 1;
        assertUnexpected(
                "application/json", "<p>" + TEXT + "</p>", "200 the body is not JSON, at line 1, column " + column);
    }

    @Test
    void jsonThatEndsTooEarlyIsUnexpected() throws IOException {
        assertUnexpected(
                "application/json",
                "[{\"ChatMessageId\":1,\"Message\":\"" + TEXT,
                "200 the body is JSON that ends too early, at line 1, column 55");
    }

    @Test
    void anErrorObjectWith200IsUnexpectedAndTold() throws IOException {
        ChatApiException e = assertUnexpected(
                "application/json",
                "{\"Error\":true,\"ErrorType\":\"SoSessionException\",\"ErrorMessage\":\"No session.\"}",
                "200 expected an array of messages, found an error object: SoSessionException: No session.");
        assertThat(e.errorType()).isEqualTo("SoSessionException");
        assertThat(e.errorMessage()).isEqualTo("No session.");
    }

    @Test
    void aSingleMessageIsNotTakenForAnErrorObject() throws IOException {
        assertUnexpected(
                "application/json",
                "{\"ChatMessageId\":1,\"Message\":\"" + TEXT + "\",\"ErrorType\":\"x\"}",
                "200 expected an array of messages, found an object");
    }

    @Test
    void anEmptyBodyIsUnexpected() throws IOException {
        assertUnexpected("application/json", "", "200 the body is empty");
    }

    @Test
    void moreThanTheArrayIsUnexpected() throws IOException {
        assertUnexpected("application/json", "[] []", "200 the array of messages is followed by more content");
    }

    @Test
    void aValueOfTheWrongKindIsToldByItsPlace() throws IOException {
        assertUnexpected(
                "application/json",
                "[{\"ChatMessageId\":1},{\"Message\":[\"" + TEXT + "\"]}]",
                "200 [1].Message: expected a string, found an array");
        assertUnexpected(
                "application/json",
                "[{\"ChatMessageId\":\"" + TEXT + "\"}]",
                "200 [0].ChatMessageId: expected an int32 number, found a string");
        assertUnexpected(
                "application/json",
                "[{\"ReadByCustomer\":2147483648}]",
                "200 [0].ReadByCustomer: expected an int32 number, found one beyond its range");
        assertUnexpected(
                "application/json",
                "[{\"WhenPosted\":\"" + TEXT + "\"}]",
                "200 [0].WhenPosted: expected a date-time, found another text");
        assertUnexpected("application/json", "[\"" + TEXT + "\"]", "200 [0]: expected a message, found a string");
        assertUnexpected(
                "application/json", "\"" + TEXT + "\"", "200 expected an array of messages, found a string");
    }

    @Test
    void aRedirectionIsNotFollowed() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                Answers.answer(302, "text/html", TEXT, "Location: http://localhost:1/login"))) {
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server))
                    .hasMessage("GetChatMessages of session 565: 302 a redirection, which is not followed"
                            + " (attempts: 1, elapsed: 0 ms)");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void whatIsNotGzipIsUnexpected() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            byte[] body = {0x1f, 0x2f, 0x3f, 0x4f, 0x5f, 0x6f, 0x7f, 1, 2, 3, 4, 5};
            request.write(Answers.head(200, "application/json", body.length, "Content-Encoding: gzip"));
            request.write(body);
            return true;
        })) {
            assertThat(failure(ChatApiException.UnexpectedAnswer.class, server))
                    .hasMessage("GetChatMessages of session 565: 200 the body is not gzip, against its"
                            + " Content-Encoding (attempts: 1, elapsed: 0 ms)");
        }
    }

    @Test
    void anUnknownCharsetIsUnexpected() throws IOException {
        assertUnexpected(
                "application/json; charset=klingon", "[]", "200 the charset of the body is not known here");
    }

    @Test
    void aLongErrorMessageIsCutAndKeptOnOneLine() throws IOException {
        String message = "first\\nsecond " + "x".repeat(600);
        try (ScriptedServer server = new ScriptedServer(
                Answers.answer(400, "application/json", "{\"ErrorType\":\"E\",\"Message\":\"" + message + "\"}"))) {
            ChatApiException.BadRequest e = failure(ChatApiException.BadRequest.class, server);
            assertThat(e.errorMessage()).startsWith("first second xxx").endsWith("x…").hasSize(501);
        }
    }

    @Test
    void connectionsAreReusedAndNoneIsLeftBehind() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json(Answers.DOCUMENTED))) {
            ChatClient client = Clients.of(server).build();
            for (int i = 0; i < 20; i++) {
                assertThat(client.getMessages(565)).hasSize(3);
            }
            assertThat(server.acceptedConnections()).isEqualTo(1);
        }
    }

    private ChatApiException assertUnexpected(String contentType, String body, String what) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(200, contentType, body))) {
            ChatApiException.UnexpectedAnswer e = failure(ChatApiException.UnexpectedAnswer.class, server);
            assertThat(e)
                    .hasMessage("GetChatMessages of session 565: " + what + " (attempts: 1, elapsed: 0 ms)")
                    .hasNoCause();
            assertThat(server.requests()).hasSize(1);
            return e;
        }
    }

    private void assertUnreachable(ScriptedServer.Reaction reaction, String what) throws IOException {
        try (ScriptedServer server = new ScriptedServer(reaction)) {
            assertThat(failure(ChatApiException.Unreachable.class, server))
                    .hasMessage("GetChatMessages of session 565: " + what + server.baseUrl()
                            + " (attempts: 3, elapsed: 600 ms)")
                    .hasNoCause();
            assertThat(server.requests()).hasSize(3);
            assertThat(time.waits()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        }
    }

    /** Real time, and little of it: what is tested is that the transport stops. */
    private static void assertTimedOut(Writing writing) throws Exception {
        try (ScriptedServer server = silentAfter(writing)) {
            ChatApiException.TimedOut e = catchThrowableOfType(
                    ChatApiException.TimedOut.class, () -> ChatClient.builder()
                            .baseUrl(server.baseUrl())
                            .credentials(Credentials.basic("tje0", "Tje0"))
                            .build()
                            .getMessages(briefly()));
            assertThat(e.getMessage())
                    .matches("GetChatMessages of session 565: the time was over \\(attempts: 1, elapsed: [0-9]+ ms\\)");
            assertThat(e.elapsed()).isBetween(Duration.ofMillis(290), Duration.ofSeconds(10));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(server.requests()).hasSize(1);
            server.awaitNoConnection();
        }
    }

    private static MessagesQuery briefly() {
        return MessagesQuery.session(565).timeout(Duration.ofMillis(300));
    }

    @FunctionalInterface
    private interface Writing {
        void write(ScriptedServer.Exchange request) throws IOException;
    }

    /** Then waits until the client hangs up. */
    private static ScriptedServer silentAfter(Writing writing) throws IOException {
        return new ScriptedServer(request -> {
            writing.write(request);
            return true;
        });
    }

    private <E extends ChatApiException> E failure(Class<E> type, ScriptedServer server) {
        return catchThrowableOfType(type, () -> Clients.of(server, time).build().getMessages(565));
    }
}
