package com.superoffice.webapi.chat.client;

import static com.superoffice.webapi.chat.contract.ChatContract.MessageProperty.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Following sessions over real connections, as iterator, stream and publisher. */
@Timeout(60)
class FollowingTest {

    private static final Pattern AFTER = Pattern.compile("\"After\":(-?[0-9]+)");

    private final AtomicInteger newest = new AtomicInteger(3);

    /** A session whose messages have the ids from 1 to the newest. */
    private final ScriptedServer.Reaction session = request -> {
        Matcher after = AFTER.matcher(request.request());
        int first = after.find() ? Integer.parseInt(after.group(1)) + 1 : 1;
        return Answers.json(messages(first, newest.get())).react(request);
    };

    @Test
    void anIteratorWaitsForEachMessage() throws Exception {
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = client(server);
                MessageIterator messages = briskly(client.follow(565)).iterator()) {
            assertThat(List.of(messages.next(), messages.next(), messages.next()))
                    .extracting(ChatMessage::chatMessageId)
                    .containsExactly(1, 2, 3);
            newest.set(4);
            assertThat(messages.next().chatMessageId()).isEqualTo(4);
        }
    }

    @Test
    void followingGoesOnAfterTheGivenMessage() throws IOException {
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = client(server);
                MessageIterator messages =
                        briskly(client.follow(565).after(2)).iterator()) {
            assertThat(messages.next().chatMessageId()).isEqualTo(3);
            assertThat(server.requests().get(0)).endsWith("{\"ChatSessionId\":565,\"After\":2}");
        }
    }

    @Test
    void aSelectionIsSentWithThePrimaryKey() throws IOException {
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = client(server);
                MessageIterator messages = briskly(
                                client.follow(MessagesQuery.session(565).select(MESSAGE)))
                        .iterator()) {
            assertThat(messages.next().chatMessageId()).isEqualTo(1);
            assertThat(server.requests().get(0)).contains("?$select=ChatMessageId%2CMessage ");
        }
    }

    @Test
    void aStreamEndsWhenItIsClosedOrShort() throws IOException {
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = client(server);
                Stream<ChatMessage> messages = briskly(client.follow(565)).stream()) {
            assertThat(messages.limit(3).map(ChatMessage::chatMessageId)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aPublisherDeliversNoMoreThanWasRequested() throws Exception {
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = client(server)) {
            Recorder recorder = new Recorder();
            briskly(client.follow(565)).subscribe(recorder);
            recorder.subscription().request(2);
            assertThat(recorder.next()).isEqualTo("1");
            assertThat(recorder.next()).isEqualTo("2");
            assertThat(recorder.signals).isEmpty();
            assertThat(server.requests()).as("the answer is kept, not asked for again").hasSize(1);
            newest.set(5);
            recorder.subscription().request(10);
            assertThat(List.of(recorder.next(), recorder.next(), recorder.next()))
                    .containsExactly("3", "4", "5");
            recorder.subscription().cancel();
        }
    }

    @Test
    void aRequestForNothingIsAnError() throws Exception {
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = client(server)) {
            Recorder recorder = new Recorder();
            client.follow(565).subscribe(recorder);
            recorder.subscription().request(0);
            assertThat(recorder.next())
                    .isEqualTo("java.lang.IllegalArgumentException: n: must be greater than 0, found 0");
        }
    }

    @Test
    void failuresThatPassAreWaitedOut() throws Exception {
        List<ScriptedServer.Reaction> faults = List.of(
                request -> false,
                Answers.answer(503, "text/html", "<p>down</p>"),
                Answers.answer(200, "text/html", "<p>wait</p>"),
                Answers.json("{\"Error\":true,\"ErrorType\":\"E\",\"Message\":\"No.\"}"),
                Answers.json("[{\"ChatMessageId\":1,\"Mess"));
        try (ScriptedServer server = new ScriptedServer(request -> request.number() <= faults.size()
                        ? faults.get(request.number() - 1).react(request)
                        : session.react(request));
                ChatClient client = client(server);
                MessageIterator messages = briskly(client.follow(565)).iterator()) {
            assertThat(List.of(messages.next(), messages.next(), messages.next()))
                    .extracting(ChatMessage::chatMessageId)
                    .containsExactly(1, 2, 3);
            assertThat(server.requests()).hasSize(faults.size() + 1);
        }
    }

    @Test
    void aSupplierThatFailsForAWhileIsWaitedOut() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = Clients.of(server)
                        .credentials(Credentials.renewed(() -> {
                            if (asked.incrementAndGet() < 3) {
                                throw new IllegalStateException("the vault is sealed");
                            }
                            return Credentials.bearer("8A:Cust12345.abc");
                        }))
                        .build();
                MessageIterator messages = briskly(client.follow(565)).iterator()) {
            assertThat(messages.next().chatMessageId()).isEqualTo(1);
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void anExecutorThatIsFullForAWhileIsWaitedOut() throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicInteger rejected = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = Clients.of(server)
                        .executor(task -> {
                            if (rejected.incrementAndGet() < 3) {
                                throw new RejectedExecutionException("full");
                            }
                            threads.execute(task);
                        })
                        .build();
                MessageIterator messages = briskly(client.follow(565)).iterator()) {
            assertThat(messages.next().chatMessageId()).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void closingTheClientEndsAFollowingWhoseQuestionIsRunning() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Set<Thread> before = ClientThreadsOnDuty.all();
        try (ScriptedServer server = new ScriptedServer(request -> {
            asked.countDown();
            return true;
        })) {
            ChatClient client = client(server);
            Recorder recorder = new Recorder();
            client.follow(565).subscribe(recorder);
            recorder.subscription().request(1);
            asked.await();
            client.close();
            assertThat(recorder.next()).isEqualTo("complete");
            server.awaitNoConnection();
            ClientThreadsOnDuty.awaitEndOfAllBut(before);
        }
    }

    @Test
    void aFailureThatStaysEndsTheFollowing() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(403, "application/json", "{}"));
                ChatClient client = client(server);
                MessageIterator messages = client.follow(565).iterator()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(messages::hasNext)
                        .isInstanceOf(ChatApiException.Forbidden.class)
                        .hasMessageStartingWith("GetChatMessages of session 565: 403 refused (attempts: 1, elapsed: ");
            }
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aMessageWithoutAnIdEndsTheFollowing() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[{\"Message\":\"x\"}]"));
                ChatClient client = client(server);
                MessageIterator messages = client.follow(565).iterator()) {
            assertThatThrownBy(messages::hasNext)
                    .isInstanceOf(ChatApiException.UnexpectedAnswer.class)
                    .hasMessage("GetChatMessages of session 565: a message has no ChatMessageId, so that none can be told"
                            + " from another (attempts: 1, elapsed: 0 ms)");
        }
    }

    @Test
    void closingAnIteratorFreesWhoWaitsAndHangsUp() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(request -> {
                    asked.countDown();
                    return true;
                });
                ChatClient client = client(server)) {
            MessageIterator messages = client.follow(565).iterator();
            BlockingQueue<Boolean> seen = new LinkedBlockingQueue<>();
            Thread waiting = new Thread(() -> seen.add(messages.hasNext()));
            waiting.start();
            asked.await();
            messages.close();
            assertThat(seen.take()).isFalse();
            server.awaitNoConnection();
            assertThatThrownBy(messages::next)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("the session is no longer followed");
        }
    }

    @Test
    void anInterruptedIteratorSaysSo() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(request -> {
                    asked.countDown();
                    return true;
                });
                ChatClient client = client(server);
                MessageIterator messages = client.follow(565).iterator()) {
            BlockingQueue<String> seen = new LinkedBlockingQueue<>();
            Thread waiting = new Thread(() -> {
                try {
                    seen.add("a message: " + messages.hasNext());
                } catch (CancellationException e) {
                    seen.add(e.getMessage() + ": " + Thread.currentThread().isInterrupted());
                }
            });
            waiting.start();
            asked.await();
            waiting.interrupt();
            assertThat(seen.take()).isEqualTo("waiting for the next message was interrupted: true");
        }
    }

    @Test
    void aThousandFollowersNeedAHandfulOfThreadsAndKeepTheLimit() throws Exception {
        Set<Thread> before = ClientThreadsOnDuty.all();
        try (ScriptedServer server = new ScriptedServer(session)) {
            ChatClient client = ChatClient.builder()
                    .baseUrl(server.baseUrl())
                    .credentials(Credentials.basic("tje0", "Tje0"))
                    .callsPerSecond(1000)
                    .build();
            List<Recorder> recorders = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                Recorder recorder = new Recorder();
                client.follow(i).subscribe(recorder);
                recorder.subscription().request(Long.MAX_VALUE);
                recorders.add(recorder);
            }
            for (Recorder recorder : recorders) {
                assertThat(List.of(recorder.next(), recorder.next(), recorder.next()))
                        .containsExactly("1", "2", "3");
            }
            assertThat(ClientThreadsOnDuty.all()).hasSizeLessThanOrEqualTo(before.size() + 9);
            client.close();
            for (Recorder recorder : recorders) {
                assertThat(recorder.next()).isEqualTo("complete");
            }
            ClientThreadsOnDuty.awaitEndOfAllBut(before);
            assertThat(before).containsAll(ClientThreadsOnDuty.all());
        }
    }

    @Test
    void aLimitedPlainCallFailsAtOnceIfItsTurnComesTooLate() throws IOException {
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = Clients.of(server)
                        .limitPlainCalls(true)
                        .callsPerSecond(1)
                        .build()) {
            MessagesQuery query = MessagesQuery.session(565).timeout(Duration.ofMillis(500));
            assertThat(client.getMessages(query)).hasSize(3);
            assertThatThrownBy(() -> client.getMessages(query))
                    .isInstanceOf(ChatApiException.RateLimited.class)
                    .satisfies(e -> assertThat(((ChatApiException.RateLimited) e).retryAfter())
                            .isBetween(Duration.ofMillis(501), Duration.ofSeconds(1)))
                    .hasMessageMatching("GetChatMessages of session 565: the client's own limit allows the call only in"
                            + " [0-9]+ ms \\(attempts: 0, elapsed: 0 ms\\)");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aLimitedPlainCallWaitsForItsTurn() throws IOException {
        try (ScriptedServer server = new ScriptedServer(session);
                ChatClient client = Clients.of(server)
                        .limitPlainCalls(true)
                        .callsPerSecond(5)
                        .build()) {
            long begin = System.nanoTime();
            for (int i = 0; i < 6; i++) {
                assertThat(client.getMessages(565)).hasSize(3);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    private static String messages(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"ChatMessageId\":" + id + ",\"ChatSessionId\":565,\"Message\":\"m" + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static SessionFollow briskly(SessionFollow follow) {
        return follow.interval(Duration.ofMillis(5), Duration.ofMillis(20));
    }

    private static ChatClient client(ScriptedServer server) {
        return Clients.of(server).callsPerSecond(1000).build();
    }

    /** Keeps what it is told; requests only what a test requests. */
    private static final class Recorder implements Flow.Subscriber<ChatMessage> {

        private final BlockingQueue<String> signals = new LinkedBlockingQueue<>();
        private Flow.@Nullable Subscription subscription;

        Flow.Subscription subscription() {
            if (subscription == null) {
                throw new IllegalStateException("not subscribed");
            }
            return subscription;
        }

        String next() throws InterruptedException {
            return signals.take();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(ChatMessage message) {
            signals.add(String.valueOf(message.chatMessageId()));
        }

        @Override
        public void onError(Throwable failure) {
            signals.add(failure.toString());
        }

        @Override
        public void onComplete() {
            signals.add("complete");
        }
    }
}
