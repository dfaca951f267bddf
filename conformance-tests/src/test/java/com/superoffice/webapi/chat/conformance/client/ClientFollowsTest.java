package com.superoffice.webapi.chat.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.ChatMessage;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.client.MessageIterator;
import com.superoffice.webapi.chat.client.SessionFollow;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import com.superoffice.webapi.chat.stub.junit.SandboxSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S6: a session is followed while it is written to and much goes wrong. */
@Timeout(120)
class ClientFollowsTest {

    @RegisterExtension
    static final ChatSandboxExtension SANDBOX = new ChatSandboxExtension();

    private static final int SESSION = 7002;
    private static final int MESSAGES = 80;

    @Test
    void everyMessageComesOnceAndInOrderToAnIteratorAStreamAndASubscriber() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ClientFollowsTest: seed " + seed + " (-Dseed=" + seed + " repeats its faults)");
        switchManyFaultsOn(seed);
        try (ChatClient client = ChatClient.builder()
                .baseUrl(SANDBOX.baseUrl().toString())
                .credentials(Credentials.basic(ChatSandbox.USER, ChatSandbox.PASSWORD))
                .callsPerSecond(1000)
                .build()) {
            CompletableFuture<List<Integer>> written = CompletableFuture.supplyAsync(() -> write(new Random(seed)));
            CompletableFuture<List<Integer>> iterated = CompletableFuture.supplyAsync(() -> iterate(client));
            CompletableFuture<List<Integer>> streamed = CompletableFuture.supplyAsync(() -> stream(client));
            Subscriber subscriber = new Subscriber();
            briskly(client.follow(SESSION)).subscribe(subscriber);
            List<Integer> ids = written.join();
            assertThat(ids).hasSize(MESSAGES).isSorted();
            assertThat(iterated.join()).isEqualTo(ids);
            assertThat(streamed.join()).isEqualTo(ids);
            assertThat(subscriber.ids.join()).isEqualTo(ids);
            subscriber.cancel();
        }
        assertThat(SANDBOX.journal().stream().map(SandboxCall::fault).filter(fault -> fault != null).distinct())
                .as("faults that hit")
                .hasSizeGreaterThan(5);
        SANDBOX.assertContractKept();
    }

    private static void switchManyFaultsOn(long seed) {
        SANDBOX.faults().percentage(8, seed).status(503, "0");
        SANDBOX.faults().percentage(8, seed + 1).status(429, "0");
        SANDBOX.faults().percentage(8, seed + 2).connectionReset();
        SANDBOX.faults().percentage(8, seed + 3).emptyReply();
        SANDBOX.faults().percentage(8, seed + 4).truncatedBody();
        SANDBOX.faults().percentage(8, seed + 5).malformedBody();
        SANDBOX.faults().percentage(8, seed + 6).errorIn200();
        SANDBOX.faults().percentage(8, seed + 7).nullBody();
        SANDBOX.faults().percentage(8, seed + 8).unknownEnumValue();
        SANDBOX.faults().percentage(8, seed + 9).datesWithoutOffset();
        SANDBOX.faults().percentage(8, seed + 10).slowDrip(Duration.ofMillis(1));
        SANDBOX.faults().percentage(8, seed + 11).latency(Duration.ofMillis(20));
    }

    private static List<Integer> write(Random random) {
        SandboxSession session = SANDBOX.session(SESSION);
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            ids.add(random.nextBoolean() ? session.customerSays("question " + i) : session.agentSays("answer " + i));
        }
        return ids;
    }

    /** Stops after every few messages, and goes on after the last one. */
    private static List<Integer> iterate(ChatClient client) {
        List<Integer> ids = new ArrayList<>();
        while (ids.size() < MESSAGES) {
            int last = ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
            try (MessageIterator messages =
                    briskly(client.follow(SESSION).after(last)).iterator()) {
                for (int i = 0; i < 7 && ids.size() < MESSAGES; i++) {
                    ids.add(messages.next().chatMessageId());
                }
            }
        }
        return ids;
    }

    private static List<Integer> stream(ChatClient client) {
        try (Stream<ChatMessage> messages = briskly(client.follow(SESSION)).stream()) {
            return messages.limit(MESSAGES).map(ChatMessage::chatMessageId).toList();
        }
    }

    private static SessionFollow briskly(SessionFollow follow) {
        return follow.interval(Duration.ofMillis(5), Duration.ofMillis(50));
    }

    /** Requests two messages at a time. */
    private static final class Subscriber implements Flow.Subscriber<ChatMessage> {

        private final CompletableFuture<List<Integer>> ids = new CompletableFuture<>();
        private final List<Integer> seen = new ArrayList<>();
        private final BlockingQueue<Flow.Subscription> subscriptions = new LinkedBlockingQueue<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriptions.add(subscription);
            subscription.request(2);
        }

        @Override
        public void onNext(ChatMessage message) {
            seen.add(message.chatMessageId());
            if (seen.size() == MESSAGES) {
                ids.complete(List.copyOf(seen));
            } else if (seen.size() % 2 == 0) {
                subscriptions.element().request(2);
            }
        }

        @Override
        public void onError(Throwable failure) {
            ids.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ids.completeExceptionally(new IllegalStateException("the session is no longer followed"));
        }

        void cancel() {
            subscriptions.element().cancel();
        }
    }
}
