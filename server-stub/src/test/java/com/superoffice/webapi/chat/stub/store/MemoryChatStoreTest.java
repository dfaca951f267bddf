package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The store in memory: what the others do, and no more of it than there is room for. */
class MemoryChatStoreTest extends ChatStoreContract {

    private static final int MEBIBYTE = 1024 * 1024;

    MemoryChatStoreTest() {
        super(new MemoryChatStore());
    }

    @Override
    ChatStore unfilled() {
        return new MemoryChatStore();
    }

    @Test
    void messagesAreRejectedOnceTheyFillTheirRoomAndTakenAgainAfterAReset() {
        ChatStore small = new MemoryChatStore(10 * MEBIBYTE);
        String million = "x".repeat(1_000_000);
        while (small.writable()) {
            small.append(1, text(million));
        }
        assertThatThrownBy(() -> small.append(2, text(million)))
                .isInstanceOf(OutOfSpace.class)
                .hasMessage("messages: expected at most 10 MiB of them in memory, found 10 MiB; messages can be"
                        + " read, and be written again after a reset; with --sandbox.data they are kept on a disk.");
        assertThat(small.messages(1, 0)).hasSize(11);
        assertThat(small.messages(2, 0)).isEmpty();

        small.reset(NOTHING);
        assertThat(small.writable()).isTrue();
        assertThat(small.append(2, text(million)).id()).isEqualTo(12);
    }

    @Test
    void aRecordedExchangeTakesRoomUntilItEnds() {
        ChatStore small = new MemoryChatStore(2 * MEBIBYTE);
        Message million = text("x".repeat(1_000_000)).withId(1, 2);
        for (int i = 0; i < 10; i++) {
            small.record(new Scenario.RecordedExchange(1, 7, List.of(million)));
            small.append(1, text("ends it"));
        }
        assertThat(small.messages(1, 0)).hasSize(10);
    }
}
