package com.superoffice.webapi.chat.stub.store;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives ids, each higher than every id that was told before, those of recorded exchanges and of former scenarios
 * included: a follower that asks after the last id it saw misses no message that is appended later.
 */
final class MessageIds {

    private final JdbcTemplate jdbc;

    MessageIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next id; the caller holds the lock of the session that it is for.
     *
     * @throws MessageIdsExhausted if the highest int32 number has been told
     */
    int next() {
        long next = draw();
        if (next > Integer.MAX_VALUE) {
            throw new MessageIdsExhausted();
        }
        return (int) next;
    }

    /** Goes on after an id that has been told; the caller holds all locks. */
    void goOnAfter(int told) {
        if (draw() <= told) {
            restartAfter(told);
        }
    }

    /** Goes on after an id, or begins again after it if there are no ids left; the caller holds all locks. */
    void goOnOrBeginAgainAfter(int told) {
        long next = draw();
        if (next <= told || next > Integer.MAX_VALUE) {
            restartAfter(told);
        }
    }

    private long draw() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('chat_message_id')", Long.class));
    }

    private void restartAfter(int told) {
        jdbc.execute("alter sequence chat_message_id restart with " + (told + 1L));
    }
}
