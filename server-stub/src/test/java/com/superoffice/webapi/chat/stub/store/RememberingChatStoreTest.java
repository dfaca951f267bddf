package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered is what the database holds. */
class RememberingChatStoreTest {

    private static final Scenario NOTHING = new Scenario(List.of(), List.of());

    private final OpenStore open = OpenStore.on(DatabaseSettings.memory());
    private final CountingChatStore database = new CountingChatStore(open.store());
    private final ChatStore store = new RememberingChatStore(database);

    @BeforeEach
    void empty() {
        store.reset(NOTHING);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aSessionThatHasNotChangedIsReadOnce() {
        int id = append(1);
        for (int i = 0; i < 3; i++) {
            assertThat(ids(1, 0)).containsExactly(id);
            assertThat(ids(1, id)).isEmpty();
            assertThat(ids(2, 0)).isEmpty();
        }
        assertThat(database.reads()).isEqualTo(3);
    }

    @Test
    void aSessionThatHasChangedIsReadAgainAndTheOthersAreNot() {
        ids(1, 0);
        ids(2, 0);
        int id = append(1);
        assertThat(ids(1, 0)).containsExactly(id);
        assertThat(ids(2, 0)).isEmpty();
        assertThat(database.reads()).isEqualTo(3);
    }

    @Test
    void aResetReplacesOnlyTheSessionsThatWereTouched() {
        store.reset(NOTHING);
        assertThat(database.resets()).isEqualTo(1);
        assertThat(database.partialResets()).isEmpty();
        append(1);
        store.record(new Scenario.RecordedExchange(2, 7, List.of()));
        store.reset(NOTHING);
        assertThat(database.resets()).isEqualTo(1);
        assertThat(database.partialResets()).containsExactly(Set.of(1, 2));
        assertThat(store.sessions()).isEmpty();
        store.reset(new Scenario(List.of(new Scenario.Session(1, List.of())), List.of()));
        assertThat(database.resets()).isEqualTo(2);
    }

    @Test
    void whatASandboxIsFilledWithAtTheStartIsKnownAsWell() {
        try (OpenStore fresh = OpenStore.on(DatabaseSettings.memory())) {
            CountingChatStore counting = new CountingChatStore(fresh.store());
            ChatStore remembering = new RememberingChatStore(counting);
            assertThat(remembering.seed(NOTHING)).isTrue();
            remembering.append(1, message("a message"));
            remembering.reset(NOTHING);
            assertThat(counting.resets()).isZero();
            assertThat(counting.partialResets()).containsExactly(Set.of(1));
            assertThat(remembering.seed(NOTHING)).isFalse();
        }
    }

    @Test
    void ofALongAnswerTheFirstPageIsReadOnce() {
        NewMessage large = message("x".repeat(1_000_000));
        IntStream.range(0, 5).forEach(i -> store.append(1, large));
        ids(1, 0);
        assertThat(database.reads()).isEqualTo(5);
        assertThat(ids(1, 0)).hasSize(5);
        assertThat(database.reads()).isEqualTo(9);
    }

    @Test
    void whatIsRememberedIsBounded() {
        NewMessage large = message("x".repeat(1_000_000));
        IntStream.rangeClosed(1, 5).forEach(session -> store.append(session, large));
        IntStream.rangeClosed(1, 5).forEach(session -> ids(session, 0));
        ids(5, 0);
        assertThat(database.reads()).isEqualTo(5);
        ids(1, 0);
        assertThat(database.reads()).isEqualTo(6);
    }

    @Test
    void anyHistoryIsAnsweredAsTheDatabaseWould() {
        long seed = System.nanoTime();
        System.out.println("RememberingChatStoreTest, seed " + seed);
        Random random = new Random(seed);
        Message first = message("the first").withId(5, 1);
        Scenario scenario = new Scenario(
                List.of(new Scenario.Session(1, List.of(first)), new Scenario.Session(2, List.of())),
                List.of(new Scenario.RecordedExchange(3, 7, List.of(first))));
        for (int step = 0; step < 2_000; step++) {
            int session = random.nextInt(4);
            int after = random.nextInt(40);
            switch (random.nextInt(22)) {
                case 0, 1, 2 -> append(session);
                case 3 -> store.record(new Scenario.RecordedExchange(session, after, List.of()));
                case 4 -> store.reset(new Scenario(List.of(new Scenario.Session(session, List.of())), List.of()));
                case 5, 6 -> {
                    store.reset(scenario);
                    assertThat(database.messages(1, 0)).containsExactly(first);
                    assertThat(database.messages(3, 7)).containsExactly(first);
                    assertThat(store.sessions()).extracting(SessionSummary::id).containsExactly(1, 2, 3);
                    assertThat(store.sessions()).extracting(SessionSummary::messages).containsExactly(1, 0, 0);
                }
                default -> assertThat(store.messages(session, after)).isEqualTo(database.messages(session, after));
            }
        }
    }

    @Test
    void whoReadsWhileOthersWriteNeverSeesLessThanBefore() throws Exception {
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> IntStream.range(0, 300).forEach(i -> append(1)));
        List<Integer> before = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = writing.isDone();
            List<Integer> now = ids(1, 0);
            assertThat(now).hasSizeGreaterThanOrEqualTo(before.size());
            assertThat(now.subList(0, before.size())).isEqualTo(before);
            before = now;
        }
        writing.get();
        assertThat(before).hasSize(300);
    }

    @Test
    void whatIsReadWhileAMessageIsAppendedIsNotRemembered() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CompletableFuture<List<Integer>> reading = new CompletableFuture<>();
        CountDownLatch read = new CountDownLatch(1);
        database.afterRead(() -> {
            read.countDown();
            await(appended);
        });
        database.beforeAppend(() -> {
            reading.completeAsync(() -> ids(1, 0));
            await(read);
        });
        int id = append(1);
        database.afterRead(() -> {});
        appended.countDown();
        assertThat(reading.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(ids(1, 0)).containsExactly(id);
    }

    @Test
    void aMessageThatIsAppendedWhileAResetLooksWhatToReplaceIsGoneWithTheNext() {
        AtomicReference<Runnable> looking = new AtomicReference<>(() -> {});
        List<Scenario.Session> sessions = new ArrayList<>() {
            @Override
            public boolean equals(Object other) {
                looking.get().run();
                return super.equals(other);
            }
        };
        Scenario scenario = new Scenario(sessions, List.of());
        store.reset(scenario);
        append(1);
        looking.set(() -> append(2));
        store.reset(scenario);
        looking.set(() -> {});
        store.reset(scenario);
        assertThat(ids(1, 0)).isEmpty();
        assertThat(ids(2, 0)).isEmpty();
    }

    @Test
    void aResetDuringWhichAMessageIsAppendedIsNotTakenForUntouched() {
        database.beforeAppend(() -> store.reset(NOTHING));
        append(1);
        database.beforeAppend(() -> {});
        store.reset(NOTHING);
        assertThat(ids(1, 0)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int append(int session) {
        return store.append(session, message("a message")).id();
    }

    private static NewMessage message(String text) {
        return new NewMessage("ToUser", text, null, 0, "None", null, OffsetDateTime.parse("2024-12-15T09:23:15+01:00"));
    }

    private List<Integer> ids(int session, int after) {
        return store.messages(session, after).stream().map(Message::id).toList();
    }
}
