package com.superoffice.webapi.chat.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.superoffice.webapi.chat.client.ChatApiException;
import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.ChatMessage;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.client.MessagesQuery;
import com.superoffice.webapi.chat.client.MessagesResponse;
import com.superoffice.webapi.chat.client.RetryPolicy;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import com.superoffice.webapi.chat.stub.junit.SandboxFaults;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of the sandbox's list, and what a caller of the client sees of it. */
@Timeout(60)
class ClientBearsFaultsTest {

    @RegisterExtension
    static final ChatSandboxExtension SANDBOX = new ChatSandboxExtension();

    private static final MessagesQuery QUERY = MessagesQuery.session(565).after(7);
    private static final Set<Integer> REPEATED = Set.of(408, 429, 500, 502, 503, 504);

    private final ChatClient client = ChatClient.builder()
            .baseUrl(SANDBOX.baseUrl().toString())
            .credentials(Credentials.basic(ChatSandbox.USER, ChatSandbox.PASSWORD))
            .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2)))
            .build();

    @AfterEach
    void noRequestWasOutsideTheContract() {
        client.close();
        SANDBOX.assertContractKept();
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequest",
        "401, NotAuthenticated",
        "403, Forbidden",
        "406, BadRequest",
        "408, TimedOut",
        "413, BadRequest",
        "415, BadRequest",
        "421, WrongTenant",
        "429, RateLimited",
        "431, BadRequest",
        "500, ServerError",
        "502, ServerError",
        "503, ServerError",
        "504, ServerError"
    })
    void aStatusIsAnExceptionOfItsOwnAndRepeatedIfItMayPass(int status, String exception) {
        SANDBOX.faults().status(status, "0");
        ChatApiException e = catchThrowableOfType(ChatApiException.class, () -> client.getMessages(QUERY));
        int attempts = REPEATED.contains(status) ? 3 : 1;
        assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.errorMessage()).contains("Injected: status " + status + ".");
        assertThat(e.attempts()).isEqualTo(attempts);
        assertThat(calls()).hasSize(attempts).allMatch(call -> call.status() == status);
    }

    @Test
    void aServerThatComesBackIsAnsweredByTheSecondRequestOrTheThird() {
        assertPasses(3, faults -> faults.next(2).status(503, "0"));
    }

    @Test
    void aServerThatAsksForTimeBeyondThatOfTheCallIsNotAskedAgain() {
        SANDBOX.faults().status(429, "3600");
        ChatApiException.RateLimited e =
                catchThrowableOfType(ChatApiException.RateLimited.class, () -> client.getMessages(QUERY));
        assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(calls()).hasSize(1);
    }

    @Test
    void aConnectionThatIsResetIsUnreachableUnlessItIsForOnce() {
        assertUnreachable(SandboxFaults::connectionReset);
        assertPasses(2, faults -> faults.next(1).connectionReset());
    }

    @Test
    void aReplyThatIsEmptyIsUnreachableUnlessItIsForOnce() {
        assertUnreachable(SandboxFaults::emptyReply);
        assertPasses(2, faults -> faults.next(1).emptyReply());
    }

    @Test
    void aBodyThatIsTruncatedIsUnreachableUnlessItIsForOnce() {
        assertUnreachable(SandboxFaults::truncatedBody);
        assertPasses(2, faults -> faults.next(1).truncatedBody());
    }

    @Test
    void aBodyThatIsMalformedIsUnexpectedAndToldByItsPlace() {
        SANDBOX.faults().malformedBody();
        assertThat(unexpected().getMessage())
                .matches("GetChatMessages of session 565: 200 the body is not JSON, at line 1, column [0-9]+"
                        + " \\(attempts: 1, elapsed: [0-9]+ ms\\)")
                .doesNotContain("Hello");
    }

    @Test
    void anErrorObjectWith200IsUnexpectedAndTold() {
        SANDBOX.faults().errorIn200();
        ChatApiException.UnexpectedAnswer e = unexpected();
        assertThat(e.status()).isEqualTo(200);
        assertThat(e.errorType()).isNotNull();
        assertThat(e.errorMessage()).contains("Injected: an error in a 200.");
    }

    @Test
    void nullForTheMessagesIsNone() {
        SANDBOX.faults().nullBody();
        assertThat(client.getMessages(QUERY)).isEmpty();
    }

    @Test
    void aSlowDripIsReadToItsEndOrGivenUpInTime() {
        List<ChatMessage> messages = client.getMessages(QUERY);
        SANDBOX.faults().slowDrip(Duration.ofMillis(1));
        assertThat(client.getMessages(QUERY)).isEqualTo(messages);
        SANDBOX.faults().clear();
        SANDBOX.faults().slowDrip(Duration.ofMillis(100));
        assertTimedOut();
    }

    @Test
    void latencyIsWaitedOutOrGivenUpInTime() {
        SANDBOX.faults().next(1).latency(Duration.ofMillis(50));
        assertThat(client.getMessages(QUERY)).hasSize(3);
        SANDBOX.faults().latency(Duration.ofSeconds(2));
        assertTimedOut();
    }

    /** D14: slow is no failure. */
    @Test
    void aCallBeyondTheNsApiSlowThresholdIsSlowAndAnswered() {
        SANDBOX.faults().next(1).latency(Duration.ofMillis(5_050));
        MessagesResponse response = client.getMessagesResponse(QUERY);
        assertThat(response.slow()).isTrue();
        assertThat(response.messages()).hasSize(3);
        assertThat(response.attempts()).isEqualTo(1);
    }

    /** K1. */
    @Test
    void datesWithoutAnOffsetAreReadInTheConfiguredZone() {
        SANDBOX.faults().datesWithoutOffset();
        assertThat(client.getMessages(QUERY).get(0).whenPosted())
                .isEqualTo(OffsetDateTime.parse("2024-12-15T09:23:15Z"));
        ChatClient inOslo = client.toBuilder()
                .zoneOfDatesWithoutOffset(ZoneId.of("Europe/Oslo"))
                .build();
        assertThat(inOslo.getMessages(QUERY).get(0).whenPosted())
                .isEqualTo(OffsetDateTime.parse("2024-12-15T09:23:15+01:00"));
    }

    @Test
    void aTypeThatIsNewerThanTheClientKeepsItsText() {
        SANDBOX.faults().unknownEnumValue();
        assertThat(client.getMessages(QUERY)).hasSize(3).allSatisfy(message -> {
            assertThat(message.type()).isEqualTo("OfAFutureRelease");
            assertThat(message.specialType()).isEqualTo("OfAFutureRelease");
        });
    }

    private void assertUnreachable(Consumer<SandboxFaults> fault) {
        fault.accept(SANDBOX.faults());
        ChatApiException.Unreachable e =
                catchThrowableOfType(ChatApiException.Unreachable.class, () -> client.getMessages(QUERY));
        assertThat(e.attempts()).isEqualTo(3);
        assertThat(e.toString()).doesNotContain("Hello", "Sarah");
        assertThat(calls()).hasSize(3);
        SANDBOX.sandbox().reset();
    }

    private void assertPasses(int attempts, Consumer<SandboxFaults> fault) {
        fault.accept(SANDBOX.faults());
        MessagesResponse response = client.getMessagesResponse(QUERY);
        assertThat(response.messages()).hasSize(3);
        assertThat(response.attempts()).isEqualTo(attempts);
        assertThat(calls()).hasSize(attempts).last().extracting(SandboxCall::status).isEqualTo(200);
    }

    /** Without those of another session, which an earlier test may have given up and the sandbox still answers. */
    private static List<SandboxCall> calls() {
        return SANDBOX.journal().stream()
                .filter(call -> Integer.valueOf(565).equals(call.session()))
                .toList();
    }

    private void assertTimedOut() {
        ChatApiException.TimedOut e = catchThrowableOfType(
                ChatApiException.TimedOut.class,
                () -> client.getMessages(MessagesQuery.session(2347).timeout(Duration.ofMillis(300))));
        assertThat(e.getMessage())
                .matches("GetChatMessages of session 2347: the time was over \\(attempts: 1, elapsed: [0-9]+ ms\\)");
        assertThat(e.elapsed()).isBetween(Duration.ofMillis(290), Duration.ofSeconds(30));
    }

    private ChatApiException.UnexpectedAnswer unexpected() {
        ChatApiException.UnexpectedAnswer e =
                catchThrowableOfType(ChatApiException.UnexpectedAnswer.class, () -> client.getMessages(QUERY));
        assertThat(calls()).hasSize(1);
        return e;
    }
}
