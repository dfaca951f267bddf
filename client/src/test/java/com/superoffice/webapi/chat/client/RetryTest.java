package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.superoffice.webapi.chat.client.retry.RetryAfter;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, how often, and after which wait. */
class RetryTest {

    private static final String ERROR =
            "{\"Error\":true,\"ErrorType\":\"SomeException\",\"Message\":\"Something.\",\"ErrorSource\":\"Here\"}";

    private final FakeTime time = new FakeTime();

    @ParameterizedTest
    @CsvSource({
        "408, TimedOut",
        "429, RateLimited",
        "500, ServerError",
        "502, ServerError",
        "503, ServerError",
        "504, ServerError"
    })
    void aStatusThatMayPassIsTriedThreeTimesWithGrowingWaits(int status, String exception) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(status, "application/json", ERROR))) {
            ChatApiException e = failure(Clients.of(server, time).build());
            assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
            assertThat(e)
                    .hasMessage("GetChatMessages of session 565: " + status
                            + " refused: SomeException: Something. (attempts: 3, elapsed: 600 ms)");
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.errorType()).isEqualTo("SomeException");
            assertThat(e.errorMessage()).isEqualTo("Something.");
            assertThat(e.attempts()).isEqualTo(3);
            assertThat(e.elapsed()).isEqualTo(Duration.ofMillis(600));
            assertThat(e.requestId()).isNull();
            assertThat(server.requests()).hasSize(3);
            assertThat(time.waits()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequest",
        "401, NotAuthenticated",
        "403, Forbidden",
        "404, BadRequest",
        "406, BadRequest",
        "413, BadRequest",
        "415, BadRequest",
        "421, WrongTenant",
        "431, BadRequest",
        "501, ServerError"
    })
    void aStatusThatStaysIsNotTriedAgain(int status, String exception) throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                Answers.answer(status, "application/json", ERROR, "X-Request-ID: 0f-17", "Retry-After: 1"))) {
            ChatApiException e = failure(Clients.of(server, time).build());
            assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
            assertThat(e)
                    .hasMessage("GetChatMessages of session 565: " + status
                            + " refused: SomeException: Something. (attempts: 1, elapsed: 0 ms, request id: 0f-17)");
            assertThat(e.requestId()).isEqualTo("0f-17");
            assertThat(server.requests()).hasSize(1);
            assertThat(time.waits()).isEmpty();
        }
    }

    @Test
    void aCallThatSucceedsInTheEndTellsItsAttempts() throws IOException {
        ScriptedServer.Reaction failing = Answers.answer(503, "text/html", "<p>Hello! How can I help you today?</p>");
        ScriptedServer.Reaction answering = Answers.json(Answers.DOCUMENTED);
        try (ScriptedServer server =
                new ScriptedServer(request -> (request.number() < 3 ? failing : answering).react(request))) {
            MessagesResponse response =
                    Clients.of(server, time).build().getMessagesResponse(MessagesQuery.session(565));
            assertThat(response.messages()).hasSize(3);
            assertThat(response)
                    .hasToString("MessagesResponse[status=200, messages=3, duration=PT0.6S, attempts=3, slow=false]");
            assertThat(response.headers().get("content-type")).containsExactly("application/json; charset=utf-8");
        }
    }

    @Test
    void retryAfterInSecondsIsObeyedInFull() throws IOException {
        assertWait("Retry-After: 7", Duration.ofSeconds(7));
    }

    @Test
    void retryAfterAsADateIsObeyedInFull() throws IOException {
        assertWait("Retry-After: Sun, 22 Nov 2026 12:00:09 GMT", Duration.ofSeconds(9));
    }

    @Test
    void retryAfterThatHasPassedMeansNow() throws IOException {
        assertWait("Retry-After: Sun, 22 Nov 2026 11:00:00 GMT", Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "0x10", "", "Sun, 99 Nov 2026 12:00:09 GMT"})
    void retryAfterThatIsNeitherIsIgnored(String value) throws IOException {
        assertWait("Retry-After: " + value, Duration.ofMillis(200));
    }

    /** A wait is counted in nanoseconds, of which a long holds 292 years. */
    @ParameterizedTest
    @ValueSource(strings = {"999999999", "1000000000000", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void retryAfterBeyondAllReasonIsTenThousandDays(String value) {
        assertThat(RetryAfter.parse(value, FakeTime.BEGIN)).isEqualTo(Duration.ofDays(10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "86400", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void retryAfterBeyondTheTimeOfTheCallFailsAtOnce(String seconds) throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(Answers.answer(429, "application/json", ERROR, "Retry-After: " + seconds))) {
            ChatApiException e = failure(Clients.of(server, time).build());
            assertThat(((ChatApiException.RateLimited) e).retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
            assertThat(server.requests()).hasSize(1);
            assertThat(time.waits()).isEmpty();
        }
    }

    @Test
    void aStormOf429EndsWithTheTimeOfTheCall() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(Answers.answer(429, "application/json", ERROR, "Retry-After: 8"))) {
            ChatClient client = Clients.of(server, time)
                    .retry(RetryPolicy.STANDARD.attempts(10))
                    .build();
            assertThat(failure(client).attempts()).isEqualTo(4);
            assertThat(server.requests()).hasSize(4);
            assertThat(time.waits()).containsOnly(Duration.ofSeconds(8)).hasSize(3);
        }
    }

    @Test
    void withoutRetriesThereIsOneRequest() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(503, "application/json", ERROR))) {
            assertThat(failure(Clients.of(server, time).retry(RetryPolicy.NEVER).build()).attempts())
                    .isEqualTo(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    private void assertWait(String header, Duration wait) throws IOException {
        ScriptedServer.Reaction failing = Answers.answer(503, "application/json", ERROR, header);
        ScriptedServer.Reaction answering = Answers.json("[]");
        try (ScriptedServer server =
                new ScriptedServer(request -> (request.number() == 1 ? failing : answering).react(request))) {
            assertThat(Clients.of(server, time).build().getMessages(565)).isEmpty();
            assertThat(time.waits()).containsExactly(wait);
        }
    }

    private static ChatApiException failure(ChatClient client) {
        return catchThrowableOfType(ChatApiException.class, () -> client.getMessages(565, 7));
    }
}
