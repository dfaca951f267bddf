package com.superoffice.webapi.chat.stub.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The journal is bounded by number and by bytes. */
class BoundedJournalTest {

    private static final JournalQuery ALL = query(null, null);

    private static final JournalQuery VIOLATIONS = query(true, null);

    private static final JournalQuery WITH_THE_PAGES = query(null, true);

    @Test
    void theOldestCallsGoWhenThereAreTooMany() {
        BoundedJournal journal = journal(3, Long.MAX_VALUE);
        for (int i = 0; i < 10; i++) {
            journal.add(exchange(10));
        }
        assertThat(journal.list(ALL).entries()).extracting(JournalEntry::number).containsExactly(10L, 9L, 8L);
    }

    @Test
    void theOldestCallsGoWhenTheyAreTooLarge() {
        BoundedJournal journal = journal(1000, 10 * exchange(1000).weight());
        for (int i = 0; i < 100; i++) {
            journal.add(exchange(1000));
        }
        assertThat(journal.list(ALL).entries()).hasSize(10);
        journal.add(exchange(5000));
        assertThat(journal.list(ALL).entries()).hasSize(6).first().extracting(JournalEntry::number).isEqualTo(101L);
    }

    @Test
    void aCallLargerThanTheWholeJournalIsNotKept() {
        BoundedJournal journal = journal(1000, 1000);
        journal.add(exchange(10));
        journal.add(exchange(5000));
        assertThat(journal.list(ALL).entries()).isEmpty();
    }

    @Test
    void numbersGoOnAfterItWasCleared() {
        BoundedJournal journal = journal(3, Long.MAX_VALUE);
        journal.add(exchange(1));
        journal.clear();
        journal.add(exchange(1));
        assertThat(journal.list(ALL).entries()).extracting(JournalEntry::number).containsExactly(2L);
    }

    @Test
    void callsOutsideTheContractStayLongestIfAskedTo() {
        BoundedJournal journal =
                new BoundedJournal(new JournalSettings("/api/v1", 4, Long.MAX_VALUE, true), RequestJudge::ofContract);
        journal.add(call("{\"ChatSessionId\":\"1\"}"));
        for (int i = 0; i < 10; i++) {
            journal.add(call("{\"ChatSessionId\":1}"));
        }
        assertThat(journal.list(ALL).entries()).extracting(JournalEntry::number).containsExactly(11L, 10L, 9L, 1L);
        assertThat(journal.list(VIOLATIONS).entries()).extracting(JournalEntry::number).containsExactly(1L);
        for (int i = 0; i < 10; i++) {
            journal.add(call("{\"ChatSessionId\":\"1\"}"));
        }
        assertThat(journal.list(ALL).entries()).extracting(JournalEntry::number).containsExactly(21L, 20L, 19L, 18L);
        journal.clear();
        assertThat(journal.list(ALL).entries()).isEmpty();
    }

    @Test
    void callsOfThePageTakeNoRoomOfOthersAndAreListedOnlyIfAskedFor() {
        BoundedJournal journal = journal(20, Long.MAX_VALUE);
        journal.add(exchange(1));
        for (int i = 0; i < 30; i++) {
            journal.add(exchange("/api/v1", List.of(new HeaderLine("sandbox-page", "chat")), new byte[1]));
        }
        journal.add(exchange(1));
        assertThat(journal.list(ALL).entries()).extracting(JournalEntry::number).containsExactly(32L, 1L);
        assertThat(journal.list(ALL).kept()).isEqualTo(2);
        assertThat(journal.list(WITH_THE_PAGES).entries())
                .extracting(JournalEntry::number)
                .containsExactly(32L, 31L, 30L, 1L);
        journal.clear();
        assertThat(journal.list(WITH_THE_PAGES).kept()).isZero();
    }

    private static JournalQuery query(@Nullable Boolean violations, @Nullable Boolean ownCalls) {
        return new JournalQuery(null, null, null, null, null, null, null, null, violations, ownCalls);
    }

    private static Exchange call(String body) {
        List<HeaderLine> headers = List.of(
                new HeaderLine("Authorization", "Bearer x"), new HeaderLine("Content-Type", "application/json"));
        return exchange("/api/v1/Agents/Chat/GetChatMessages", headers, body.getBytes(UTF_8));
    }

    private static BoundedJournal journal(int entries, long bytes) {
        return new BoundedJournal(new JournalSettings("/api/v1", entries, bytes, false), () -> (request, body) -> List.of());
    }

    private static Exchange exchange(int bytes) {
        return exchange("/api/v1", List.of(), new byte[bytes]);
    }

    private static Exchange exchange(String path, List<HeaderLine> headers, byte[] body) {
        return new Exchange(
                Instant.EPOCH,
                "POST",
                path,
                null,
                headers,
                new Content(body, body.length),
                null,
                200,
                null,
                List.of(),
                Content.NONE,
                false,
                Duration.ofMillis(1),
                null);
    }
}
