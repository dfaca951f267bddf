package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Credentials that end are renewed once, and no secret is told on the way. */
@Timeout(60)
class CredentialsRenewalTest {

    private static final int THREADS = 50;
    private static final String OLD = "8A:Cust12345.old-secret";
    private static final String FRESH = "8A:Cust12345.fresh-secret";
    private static final String TEXT = "my order number is 4711";
    private static final ScriptedServer.Reaction NOT_AUTHENTICATED = Answers.answer(
            401, "application/json", "{\"Error\":true,\"ErrorType\":\"AuthenticationException\",\"Message\":\"No.\"}");

    private final AtomicInteger asked = new AtomicInteger();
    private final Credentials credentials =
            Credentials.renewed(() -> Credentials.bearer(asked.incrementAndGet() == 1 ? OLD : FRESH));

    @Test
    void theSupplierIsAskedAtTheFirstCallOnly() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            ChatClient client = Clients.of(server).credentials(credentials).build();
            assertThat(asked).hasValue(0);
            client.getMessages(565);
            client.getMessages(565);
            assertThat(asked).hasValue(1);
            assertThat(server.requests()).allMatch(request -> request.contains("Authorization: Bearer " + OLD));
        }
    }

    @Test
    void a401IsRepeatedWithFreshCredentialsAndCountsAsAnAttempt() throws IOException {
        try (ScriptedServer server = new ScriptedServer(CredentialsRenewalTest::acceptFresh)) {
            MessagesResponse response = Clients.of(server)
                    .credentials(credentials)
                    .retry(RetryPolicy.NEVER)
                    .build()
                    .getMessagesResponse(MessagesQuery.session(565));
            assertThat(response.attempts()).isEqualTo(2);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void fiftyCallsThatFailTogetherRenewOnce() throws Exception {
        CyclicBarrier allRefused = new CyclicBarrier(THREADS);
        try (ScriptedServer server = new ScriptedServer(request -> {
            if (request.header("Authorization").endsWith(OLD)) {
                await(allRefused);
            }
            return acceptFresh(request);
        })) {
            ChatClient client = Clients.of(server).credentials(credentials).build();
            List<Throwable> failures = inFiftyThreads(() -> client.getMessages(565));
            assertThat(failures).isEmpty();
            assertThat(asked).hasValue(2);
            assertThat(server.requests()).hasSize(2 * THREADS);
        }
    }

    @Test
    void credentialsThatAreRefusedAgainAreNotRenewedAgain() throws IOException {
        try (ScriptedServer server = new ScriptedServer(NOT_AUTHENTICATED)) {
            ChatClient client = Clients.of(server).credentials(credentials).build();
            ChatApiException.NotAuthenticated e = catchThrowableOfType(
                    ChatApiException.NotAuthenticated.class, () -> client.getMessages(565));
            assertThat(e)
                    .hasMessage("GetChatMessages of session 565: 401 refused: AuthenticationException: No."
                            + " (attempts: 2, elapsed: 0 ms)");
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void credentialsThatAreAValueAreNotRenewed() throws IOException {
        try (ScriptedServer server = new ScriptedServer(NOT_AUTHENTICATED)) {
            ChatClient client = Clients.of(server).build();
            assertThat(catchThrowableOfType(ChatApiException.NotAuthenticated.class, () -> client.getMessages(565))
                            .attempts())
                    .isEqualTo(1);
        }
    }

    @Test
    void aSupplierThatFailsFailsTheCallAndIsAskedAgainByTheNext() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            Credentials failing = Credentials.renewed(() -> {
                if (asked.incrementAndGet() == 1) {
                    throw new IllegalStateException("the vault is sealed");
                }
                return Credentials.bearer(FRESH);
            });
            ChatClient client = Clients.of(server).credentials(failing).build();
            ChatApiException.NotAuthenticated e = catchThrowableOfType(
                    ChatApiException.NotAuthenticated.class, () -> client.getMessages(565));
            assertThat(e)
                    .hasMessage("GetChatMessages of session 565: the supplier of the credentials failed:"
                            + " IllegalStateException (attempts: 0, elapsed: 0 ms)")
                    .hasRootCauseMessage("the vault is sealed");
            assertThat(client.getMessages(565)).isEmpty();
        }
    }

    @Test
    void aSupplierMustReturnCredentialsThatAreAValue() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            for (Credentials wrong : List.of(Credentials.renewed(() -> null), Credentials.renewed(() -> credentials))) {
                ChatClient client = Clients.of(server).credentials(wrong).build();
                assertThat(catchThrowableOfType(
                                ChatApiException.NotAuthenticated.class, () -> client.getMessages(565))
                        .getCause())
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    /** An expired token, then 429 with a long Retry-After, then a reset, then 200 with an error object. */
    @Test
    void aBadDayEndsInOneRenewalNoEarlyRetryAndNothingTold() throws Exception {
        AtomicInteger phase = new AtomicInteger();
        FakeTime time = new FakeTime();
        try (RecordedLog log = RecordedLog.begin();
                ScriptedServer server = new ScriptedServer(request -> {
                    if (request.header("Authorization").endsWith(OLD)) {
                        return NOT_AUTHENTICATED.react(request);
                    }
                    return switch (phase.get()) {
                        case 0 -> Answers.answer(
                                        429,
                                        "application/json",
                                        "{\"ErrorType\":\"E\",\"Message\":\"Slow down.\"}",
                                        "Retry-After: 30")
                                .react(request);
                        case 1 -> {
                            request.write(Answers.head(200, "application/json", 5000));
                            request.write("[{\"ChatMessageId\":1,\"Message\":\"" + TEXT);
                            request.socket().setSoLinger(true, 0);
                            yield false;
                        }
                        default -> Answers.json("{\"Error\":true,\"ErrorType\":\"E\",\"Message\":\"No.\"}")
                                .react(request);
                    };
                })) {
            long selectors = ClientThreadsOnDuty.selectors();
            ChatClient client = Clients.of(server, time).credentials(credentials).build();
            List<Throwable> failures = new ArrayList<>(inFiftyThreads(() -> client.getMessages(565)));
            assertThat(asked).as("one refresh").hasValue(2);
            assertThat(failures).hasSize(THREADS).allMatch(e -> e instanceof ChatApiException.RateLimited);
            long refused = server.requests().stream().filter(r -> r.contains(OLD)).count();
            assertThat(server.requests().size() - refused).as("no early retry").isEqualTo(THREADS);
            assertThat(time.waits()).isEmpty();
            phase.set(1);
            List<Throwable> reset = inFiftyThreads(() -> client.getMessages(565));
            assertThat(reset).hasSize(THREADS).allMatch(e -> e instanceof ChatApiException.Unreachable
                    || e instanceof ChatApiException.TimedOut);
            phase.set(2);
            List<Throwable> unexpected = inFiftyThreads(() -> client.getMessages(565));
            assertThat(unexpected).hasSize(THREADS).allMatch(e -> e instanceof ChatApiException.UnexpectedAnswer);
            failures.addAll(reset);
            failures.addAll(unexpected);
            assertThat(asked).as("one refresh").hasValue(2);
            assertThat(ClientThreadsOnDuty.names())
                    .as("plain calls need no threads but the one that keeps the time")
                    .allMatch(name -> name.startsWith("superoffice-chat-client-timer"));
            assertThat(ClientThreadsOnDuty.selectors()).as("one more connection pool").isLessThanOrEqualTo(selectors + 1);
            StringWriter told = new StringWriter();
            PrintWriter printer = new PrintWriter(told);
            failures.forEach(e -> e.printStackTrace(printer));
            printer.println(client);
            printer.println(credentials);
            printer.flush();
            assertThat(told + log.text())
                    .isNotEmpty()
                    .doesNotContain("secret")
                    .doesNotContain("order number");
            assertThat(log.text()).contains("renewing the credentials");
        }
    }

    @Test
    void noSecretIsInAnyToString() {
        assertThat(List.of(
                        Credentials.basic("user-secret", "secret").toString(),
                        Credentials.soTicket("secret").toString(),
                        Credentials.bearer("secret").toString(),
                        Credentials.xsrf("secret", "session=secret").toString(),
                        Credentials.renewed(() -> Credentials.bearer("secret")).toString()))
                .containsExactly(
                        "Credentials[Basic]",
                        "Credentials[SoTicket]",
                        "Credentials[Bearer]",
                        "Credentials[XSRF]",
                        "Credentials[renewed]");
        assertThat(ChatClient.builder()
                        .baseUrl("http://localhost/api/v1")
                        .credentials(Credentials.bearer("secret"))
                        .appToken("secret")
                        .build())
                .hasToString("ChatClient[baseUrl=http://localhost/api/v1, credentials=Credentials[Bearer],"
                        + " localization=Localization[language=null, culture=null, timeZone=null]]");
    }

    @Test
    void aCallDoesNotWaitForCredentialsBeyondItsTime() throws Exception {
        CyclicBarrier supplierAsked = new CyclicBarrier(2);
        CyclicBarrier supplierMayGoOn = new CyclicBarrier(2);
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"));
                ChatClient client = ChatClient.builder()
                        .baseUrl(server.baseUrl())
                        .credentials(Credentials.renewed(() -> {
                            await(supplierAsked);
                            await(supplierMayGoOn);
                            return Credentials.bearer(FRESH);
                        }))
                        .build()) {
            Future<List<ChatMessage>> first = client.getMessagesAsync(MessagesQuery.session(1));
            await(supplierAsked);
            ChatApiException.TimedOut e = catchThrowableOfType(
                    ChatApiException.TimedOut.class,
                    () -> client.getMessages(MessagesQuery.session(2).timeout(Duration.ofMillis(50))));
            assertThat(e.getMessage())
                    .matches("GetChatMessages of session 2: the time was over while waiting for credentials"
                            + " \\(attempts: 0, elapsed: [0-9]+ ms\\)");
            await(supplierMayGoOn);
            assertThat(first.get()).isEmpty();
        }
    }

    @Test
    void theCallThatAskedDoesNotWaitBeyondItsTimeEither() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            ChatClient client = ChatClient.builder()
                    .baseUrl(server.baseUrl())
                    .credentials(Credentials.renewed(() -> {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                        }
                        return Credentials.bearer(FRESH);
                    }))
                    .build();
            assertThat(catchThrowableOfType(
                            ChatApiException.TimedOut.class,
                            () -> client.getMessages(MessagesQuery.session(1).timeout(Duration.ofMillis(50)))))
                    .isNotNull();
            assertThat(interrupted.getCount()).as("others may still want them").isEqualTo(1);
            client.close();
            interrupted.await();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aCallThatIsGivenUpTakesTheCredentialsFromNoOther() throws Exception {
        CyclicBarrier supplierAsked = new CyclicBarrier(2);
        CyclicBarrier supplierMayGoOn = new CyclicBarrier(2);
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"));
                ChatClient client = Clients.of(server)
                        .credentials(Credentials.renewed(() -> {
                            asked.incrementAndGet();
                            await(supplierAsked);
                            await(supplierMayGoOn);
                            return Credentials.bearer(FRESH);
                        }))
                        .build()) {
            Future<List<ChatMessage>> first = client.getMessagesAsync(MessagesQuery.session(1));
            await(supplierAsked);
            Future<List<ChatMessage>> second = client.getMessagesAsync(MessagesQuery.session(2));
            first.cancel(true);
            await(supplierMayGoOn);
            assertThat(second.get()).isEmpty();
            assertThat(asked).hasValue(1);
        }
    }

    private static boolean acceptFresh(ScriptedServer.Exchange request) throws IOException {
        return (request.header("Authorization").endsWith(FRESH) ? Answers.json("[]") : NOT_AUTHENTICATED)
                .react(request);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Throwable> inFiftyThreads(Callable<?> call) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Throwable> failures = new ArrayList<>();
            for (Future<?> result : threads.invokeAll(java.util.Collections.nCopies(THREADS, call))) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            return failures;
        } finally {
            threads.shutdown();
        }
    }
}
