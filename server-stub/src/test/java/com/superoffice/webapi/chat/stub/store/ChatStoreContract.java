package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** C2, C3, S1, S5, S6: what a store does, wherever it keeps messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChatStoreContract {

    static final OffsetDateTime POSTED = OffsetDateTime.parse("2024-12-15T09:23:15+01:00");
    static final Scenario NOTHING = new Scenario(List.of(), List.of());

    final ChatStore store;

    ChatStoreContract(ChatStore store) {
        this.store = store;
    }

    /** The store as another node has it. */
    ChatStore node() {
        return store;
    }

    /** A store that nobody has filled. */
    abstract ChatStore unfilled();

    @BeforeEach
    void empty() {
        store.reset(NOTHING);
    }

    @Test
    void aSessionThatIsNotKnownHasNoMessages() {
        assertThat(store.messages(1, 0)).isEmpty();
        assertThat(store.messages(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEmpty();
        assertThat(store.sessions()).isEmpty();
    }

    @Test
    void afterIsStrictAndZeroIsAll() {
        store.reset(scenario(session(2347, 1001, 1002, 1003), session(-7, 5)));
        assertThat(ids(store.messages(2347, 0))).containsExactly(1001, 1002, 1003);
        assertThat(ids(store.messages(2347, Integer.MIN_VALUE))).containsExactly(1001, 1002, 1003);
        assertThat(ids(store.messages(2347, 1001))).containsExactly(1002, 1003);
        assertThat(ids(store.messages(2347, 1003))).isEmpty();
        assertThat(ids(store.messages(2347, Integer.MAX_VALUE))).isEmpty();
        assertThat(ids(store.messages(-7, 0))).containsExactly(5);
    }

    @Test
    void aMessageIsReadAsItWasWritten() {
        String text = "<b>bold</b> \"quoted\" \\ æøå 日本語 \uD83D\uDE00\n\t".repeat(2_000);
        String author = "\uD83D\uDE00".repeat(255);
        for (String whenPosted : List.of(
                "2024-12-15T09:23:15+01:00",
                "2024-12-15T09:23:15.123456789Z",
                "0001-01-01T00:00:00-05:00",
                "1969-12-31T23:59:59.999999999+14:00",
                "9999-12-31T23:59:59.9999999-18:00")) {
            NewMessage added =
                    new NewMessage("ToUser", text, author, 1, "Options", "", OffsetDateTime.parse(whenPosted));
            Message appended = store.append(1, added);
            assertThat(appended).isEqualTo(added.withId(appended.id(), 1));
            assertThat(store.messages(1, appended.id() - 1)).containsExactly(appended);
        }
        String every = IntStream.rangeClosed(1, 0xFFFF)
                .filter(c -> !Character.isSurrogate((char) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        NewMessage odd = new NewMessage(every.substring(0, 64), every, "\uFFFE\uFFFF ", 0, " ", " ", POSTED);
        Message stored = store.append(1, odd);
        assertThat(store.messages(1, stored.id() - 1)).containsExactly(odd.withId(stored.id(), 1));
        NewMessage bare = new NewMessage("Some new type", null, null, -1, "Some other", null, POSTED);
        Message appended = store.append(1, bare);
        assertThat(store.messages(1, appended.id() - 1)).containsExactly(bare.withId(appended.id(), 1));
    }

    @Test
    void aLongSessionIsReadWhole() {
        int[] given = IntStream.rangeClosed(1, 3_000).map(i -> 3 * i).toArray();
        store.reset(scenario(session(1, given), session(2, 4)));
        assertThat(ids(store.messages(1, 0))).containsExactly(IntStream.of(given).boxed().toArray(Integer[]::new));
        assertThat(ids(store.messages(1, 3_000))).hasSize(2_000).first().isEqualTo(3_003);
        assertThat(ids(store.messages(1, 6_000))).hasSize(1_000).last().isEqualTo(9_000);
    }

    @Test
    void aPageHasOneMessageAtLeastAndLittleMoreThanItHasRoomFor() {
        NewMessage small = text("x".repeat(1_000));
        NewMessage large = text("x".repeat(300_000));
        int first = store.append(1, small).id();
        int second = store.append(1, large).id();
        int third = store.append(1, large).id();
        assertThat(ids(store.page(1, 0).messages())).containsExactly(first, second);
        assertThat(ids(store.nextPage(1, second).messages())).containsExactly(third);
        assertThat(ids(store.messages(1, 0))).containsExactly(first, second, third);
    }

    @Test
    void aRecordedExchangeDoesNotComeInBetweenPages() {
        NewMessage large = text("x".repeat(300_000));
        int first = store.append(1, large).id();
        int second = store.append(1, large).id();
        store.record(new Scenario.RecordedExchange(1, first, List.of(message(7, 9))));
        assertThat(ids(store.messages(1, 0))).containsExactly(first, second);
        assertThat(ids(store.messages(1, first))).containsExactly(7);
    }

    @Test
    void aRecordedExchangeIsAnsweredUntilItsSessionIsWrittenTo() {
        List<Message> documented = List.of(message(1001, 2347), message(1002, 2347));
        store.reset(new Scenario(
                List.of(session(2347, 1001, 1002)), List.of(new Scenario.RecordedExchange(565, 7, documented))));
        assertThat(store.messages(565, 7)).isEqualTo(documented);
        assertThat(store.messages(565, 0)).isEmpty();
        assertThat(store.messages(565, 8)).isEmpty();
        store.append(2347, text("elsewhere"));
        assertThat(store.messages(565, 7)).isEqualTo(documented);

        Message appended = store.append(565, text("here"));
        assertThat(store.messages(565, 7)).containsExactly(appended);
        assertThat(store.messages(565, 0)).containsExactly(appended);
    }

    @Test
    void aRecordedExchangeHidesMessagesAndMayBeEmptyOrLong() {
        store.reset(scenario(session(1, 10, 11)));
        store.record(new Scenario.RecordedExchange(1, 10, List.of()));
        assertThat(store.messages(1, 10)).isEmpty();
        assertThat(ids(store.messages(1, 9))).containsExactly(10, 11);

        List<Message> many = IntStream.rangeClosed(1, 1_000).mapToObj(i -> message(i, 9)).toList();
        store.record(new Scenario.RecordedExchange(1, 10, many));
        assertThat(store.messages(1, 10)).isEqualTo(many);
    }

    @Test
    void anAppendedMessageHasAHigherIdThanEveryIdThatWasTold() {
        store.reset(scenario(session(1, 100_000)));
        int first = store.append(2, text("after the scenario")).id();
        assertThat(first).isGreaterThan(100_000);

        store.record(new Scenario.RecordedExchange(1, 7, List.of(message(200_000, 1), message(200_001, 1))));
        int second = store.append(1, text("after the recorded exchange")).id();
        assertThat(second).isGreaterThan(200_001);

        store.reset(scenario(session(1, 5)));
        int third = store.append(1, text("after a reset")).id();
        assertThat(third).isGreaterThan(second);
        assertThat(ids(store.messages(1, second))).containsExactly(third);
    }

    @Test
    void withoutAnIdThatCouldFollowNothingIsAppendedUntilAReset() {
        store.reset(scenario(session(1, Integer.MAX_VALUE)));
        assertThatThrownBy(() -> store.append(2, text("too late")))
                .isInstanceOf(MessageIdsExhausted.class)
                .hasMessage("ChatMessageId: the highest int32 number, 2147483647, has been used, so no id can follow;"
                        + " reset the scenario");
        store.record(new Scenario.RecordedExchange(3, 0, List.of(message(1, 3))));
        assertThatThrownBy(() -> store.append(2, text("too late"))).isInstanceOf(MessageIdsExhausted.class);
        assertThat(store.messages(2, 0)).isEmpty();

        store.reset(scenario(session(1, Integer.MAX_VALUE - 1)));
        assertThat(store.append(2, text("the last")).id()).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> store.append(2, text("too late"))).isInstanceOf(MessageIdsExhausted.class);

        store.reset(scenario(session(1, 41)));
        assertThat(store.append(2, text("again")).id()).isEqualTo(42);
    }

    @Test
    void sessionsAreListedWithTheirLastMessage() {
        store.reset(new Scenario(
                List.of(session(30, 7, 9), session(20)),
                List.of(new Scenario.RecordedExchange(565, 7, List.of(message(8, 30))))));
        Message appended = store.append(10, text("new"));
        assertThat(store.sessions())
                .containsExactly(
                        new SessionSummary(10, 1, appended.id(), POSTED),
                        new SessionSummary(20, 0, null, null),
                        new SessionSummary(30, 2, 9, POSTED),
                        new SessionSummary(565, 0, null, null));
    }

    @Test
    void onlyTheFirstSeedCounts() {
        ChatStore unfilled = unfilled();
        assertThat(unfilled.seed(scenario(session(1, 1)))).isTrue();
        unfilled.append(1, text("kept"));
        assertThat(unfilled.seed(scenario(session(2, 1)))).isFalse();
        assertThat(unfilled.sessions()).extracting(SessionSummary::id).containsExactly(1);
        assertThat(unfilled.messages(1, 0)).hasSize(2);
    }

    /** S6: while sessions are begun, recorded and reset by others. */
    @Test
    void aFollowerSeesEveryAcknowledgedMessageInOrderAlsoWhileOthersRecordAndReset() throws Exception {
        int writers = 4;
        int each = 60;
        ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
        try {
            List<CompletableFuture<List<Integer>>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                ChatStore node = node();
                writing.add(CompletableFuture.supplyAsync(
                        () -> IntStream.range(0, each)
                                .mapToObj(i -> node.append(1, text("m")).id())
                                .toList(),
                        threads));
            }
            CompletableFuture<Void> written =
                    CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new));
            CompletableFuture<Void> disturbing = CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; !written.isDone(); i++) {
                            store.record(new Scenario.RecordedExchange(2, i, List.of(message(1_000_000 + i, 2))));
                            store.append(3 + i, text("another session"));
                        }
                    },
                    threads);
            List<Integer> followed = new ArrayList<>();
            boolean last = false;
            while (!last) {
                last = written.isDone();
                int after = followed.isEmpty() ? 0 : followed.get(followed.size() - 1);
                followed.addAll(ids(store.messages(1, after)));
            }
            disturbing.get(20, TimeUnit.SECONDS);
            List<Integer> acknowledged = new ArrayList<>();
            for (CompletableFuture<List<Integer>> writer : writing) {
                acknowledged.addAll(writer.get(1, TimeUnit.SECONDS));
            }
            Collections.sort(acknowledged);
            assertThat(acknowledged).hasSize(writers * each).doesNotHaveDuplicates();
            assertThat(followed).isEqualTo(acknowledged);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void appendsAndResetsAtTheSameTimeAllEnd() throws Exception {
        Scenario scenario = scenario(session(1, 1), session(2, 2));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<CompletableFuture<List<Integer>>> writing = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int session = writer;
                writing.add(CompletableFuture.supplyAsync(
                        () -> IntStream.range(0, 40)
                                .mapToObj(i -> store.append(session + i % 2, text("m")).id())
                                .toList(),
                        threads));
            }
            CompletableFuture<Void> resetting = CompletableFuture.runAsync(
                    () -> IntStream.range(0, 20).forEach(i -> node().reset(scenario)), threads);
            List<Integer> given = new ArrayList<>();
            for (CompletableFuture<List<Integer>> writer : writing) {
                List<Integer> own = writer.get(30, TimeUnit.SECONDS);
                assertThat(own).isSorted();
                given.addAll(own);
            }
            resetting.get(30, TimeUnit.SECONDS);
            assertThat(given).hasSize(160).doesNotHaveDuplicates().doesNotContain(1, 2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void itIsReachableAndCanBeWrittenTo() {
        assertThat(store.reachable()).isTrue();
        assertThat(store.writable()).isTrue();
    }

    @Test
    void textIsNotPrinted() {
        NewMessage added = new NewMessage("ToUser", "my text", "my name", 0, "None", "my param", POSTED);
        assertThat(added).hasToString("NewMessage[type=ToUser, specialType=None, whenPosted=2024-12-15T09:23:15+01:00]");
        assertThat(added.withId(1, 2))
                .hasToString("Message[id=1, session=2, type=ToUser, specialType=None,"
                        + " whenPosted=2024-12-15T09:23:15+01:00]");
    }

    static NewMessage text(String text) {
        return new NewMessage("ToUser", text, "John Smith", 0, "None", "", POSTED);
    }

    static Message message(int id, int session) {
        return text("Message " + id).withId(id, session);
    }

    static Scenario.Session session(int session, int... ids) {
        return new Scenario.Session(
                session, IntStream.of(ids).mapToObj(id -> message(id, session)).toList());
    }

    static Scenario scenario(Scenario.Session... sessions) {
        return new Scenario(List.of(sessions), List.of());
    }

    static List<Integer> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }
}
