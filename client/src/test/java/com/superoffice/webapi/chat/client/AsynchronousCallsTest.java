package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that are made some time later, and calls that are given up. */
@Timeout(60)
class AsynchronousCallsTest {

    private static final MessagesQuery QUERY = MessagesQuery.session(565).after(7);

    private static final Writing AMID_THE_BODY = request -> {
        request.write(Answers.head(200, "application/json", 5000));
        request.write("[{\"ChatMessageId\":1,");
    };

    @Test
    void messagesAndResponsesCome() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answers.json(Answers.DOCUMENTED));
                ChatClient client = Clients.of(server).build()) {
            assertThat(client.getMessagesAsync(QUERY).get()).hasSize(3);
            assertThat(client.getMessagesResponseAsync(QUERY).get().attempts()).isEqualTo(1);
        }
    }

    @Test
    void failuresComeAsTheyAre() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(403, "application/json", "{}"));
                ChatClient client = Clients.of(server).build()) {
            assertThatThrownBy(() -> client.getMessagesAsync(QUERY).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ChatApiException.Forbidden.class);
        }
    }

    @Test
    void cancellingHangsUpBeforeTheAnswer() throws Exception {
        assertCancelled(request -> {}, client -> client);
    }

    /** Many times, because an answer that arrives in the same moment is easily forgotten with its connection. */
    @RepeatedTest(50)
    void cancellingHangsUpAmidTheBody() throws Exception {
        assertCancelled(AMID_THE_BODY, client -> client);
    }

    @Test
    void anExecutorThatIsFullFailsTheCallAndKeepsNothing() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"));
                ChatClient client = Clients.of(server)
                        .executor(task -> {
                            throw new RejectedExecutionException("full");
                        })
                        .build()) {
            assertThatThrownBy(() -> client.getMessagesAsync(QUERY).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(RejectedExecutionException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    /** The transport holds the time to connect, so that a client with another needs another. */
    @Test
    void aClientWithAnotherTimeToConnectHangsUpAsWell() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertCancelled(
                    AMID_THE_BODY, client -> client.toBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        }
    }

    @Test
    void aThousandCallsNeedAHandfulOfThreads() throws Exception {
        Semaphore answers = new Semaphore(0);
        try (ScriptedServer server = new ScriptedServer(request -> {
                    answers.acquireUninterruptibly();
                    return Answers.json("[]").react(request);
                });
                ChatClient client = Clients.of(server).build()) {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                calls.add(client.getMessagesAsync(QUERY));
            }
            answers.release(500);
            calls.get(400).get();
            assertThat(ClientThreadsOnDuty.names().stream().filter(name -> name.contains("-worker-")))
                    .hasSizeLessThanOrEqualTo(8);
            answers.release(500);
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get();
            assertThat(server.requests()).hasSize(1000);
        }
    }

    @Test
    void closingCancelsWhatIsUnderWayAndLeavesNoThread() throws Exception {
        CountDownLatch requested = new CountDownLatch(1);
        Set<Thread> before = ClientThreadsOnDuty.all();
        try (ScriptedServer server = new ScriptedServer(request -> {
            requested.countDown();
            return true;
        })) {
            ChatClient client = ChatClient.builder()
                    .baseUrl(server.baseUrl())
                    .credentials(Credentials.basic("tje0", "Tje0"))
                    .build();
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(client.getMessagesAsync(QUERY));
            }
            requested.await();
            client.close();
            for (CompletableFuture<?> call : calls) {
                assertThatThrownBy(call::get).isInstanceOf(CancellationException.class);
            }
            server.awaitNoConnection();
            ClientThreadsOnDuty.awaitEndOfAllBut(before);
            assertThat(before).containsAll(ClientThreadsOnDuty.all());
        }
    }

    @Test
    void anInterruptedCallStopsAndItsThreadStaysInterrupted() throws Exception {
        CountDownLatch requested = new CountDownLatch(1);
        List<String> seen = new ArrayList<>();
        try (ScriptedServer server = new ScriptedServer(request -> {
            requested.countDown();
            return true;
        })) {
            Thread caller = new Thread(() -> {
                try {
                    Clients.of(server).build().getMessages(QUERY);
                } catch (CancellationException e) {
                    seen.add(e.getMessage() + ", interrupted: " + Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            requested.await();
            caller.interrupt();
            caller.join();
            assertThat(seen).containsExactly("GetChatMessages of session 565: cancelled, interrupted: true");
            server.awaitNoConnection();
        }
    }

    private static void assertCancelled(Writing writing, UnaryOperator<ChatClient> change) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(request -> {
                    writing.write(request);
                    written.countDown();
                    return true;
                });
                ChatClient client = change.apply(ChatClient.builder()
                        .baseUrl(server.baseUrl())
                        .credentials(Credentials.basic("tje0", "Tje0"))
                        .build())) {
            CompletableFuture<List<ChatMessage>> call = client.getMessagesAsync(QUERY);
            written.await();
            assertThat(call.cancel(true)).isTrue();
            server.awaitNoConnection();
            assertThat(server.requests()).hasSize(1);
            assertThat(call).isCancelled();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(ScriptedServer.Exchange request) throws IOException;
    }
}
