package com.superoffice.webapi.chat.stub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journal is bounded by number and by bytes. */
class BoundedJournalTest {

    private static final JournalQuery ALL = new JournalQuery(null, null, null, null, null);

    @Test
    void theOldestCallsGoWhenThereAreTooMany() {
        BoundedJournal journal = journal(3, Long.MAX_VALUE);
        for (int i = 0; i < 10; i++) {
            journal.add(exchange(10));
        }
        assertThat(journal.list(ALL)).extracting(JournalEntry::number).containsExactly(10L, 9L, 8L);
    }

    @Test
    void theOldestCallsGoWhenTheyAreTooLarge() {
        BoundedJournal journal = journal(1000, 10 * exchange(1000).weight());
        for (int i = 0; i < 100; i++) {
            journal.add(exchange(1000));
        }
        assertThat(journal.list(ALL)).hasSize(10);
        journal.add(exchange(5000));
        assertThat(journal.list(ALL)).hasSize(6).first().extracting(JournalEntry::number).isEqualTo(101L);
    }

    @Test
    void aCallLargerThanTheWholeJournalIsNotKept() {
        BoundedJournal journal = journal(1000, 1000);
        journal.add(exchange(10));
        journal.add(exchange(5000));
        assertThat(journal.list(ALL)).isEmpty();
    }

    @Test
    void numbersGoOnAfterItWasCleared() {
        BoundedJournal journal = journal(3, Long.MAX_VALUE);
        journal.add(exchange(1));
        journal.clear();
        journal.add(exchange(1));
        assertThat(journal.list(ALL)).extracting(JournalEntry::number).containsExactly(2L);
    }

    private static BoundedJournal journal(int entries, long bytes) {
        return new BoundedJournal(new JournalSettings("/api/v1", entries, bytes), () -> request -> List.of());
    }

    private static Exchange exchange(int bytes) {
        return new Exchange(
                Instant.EPOCH,
                "POST",
                "/api/v1",
                null,
                List.of(),
                new Content(new byte[bytes], bytes),
                1,
                200,
                null,
                List.of(),
                Content.NONE,
                Duration.ofMillis(1));
    }
}
