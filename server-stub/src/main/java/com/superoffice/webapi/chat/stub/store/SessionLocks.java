package com.superoffice.webapi.chat.stub.store;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who waits for whom, on every node: who appends to a session holds its row; who loads or records messages holds the
 * row of the scenario and those of all sessions; a session is begun by who holds the row of the scenario. Locks are
 * held until the transaction ends. Who holds the row of a session waits for no other, so no circle can close.
 */
final class SessionLocks {

    private final JdbcTemplate jdbc;

    SessionLocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the lock of a session; returns false if there is no such session. */
    boolean take(int session) {
        return !jdbc.queryForList(
                        "select session_id from chat_session where session_id = ? for update", Integer.class, session)
                .isEmpty();
    }

    /** Begins a session if there is none; to be committed before the session is locked. */
    void begin(int session) {
        takeScenario();
        insert(session);
    }

    /** Takes all locks: nobody writes then, on any node. */
    void takeAll() {
        takeScenario();
        jdbc.query("select session_id from chat_session for update", row -> {});
    }

    /** Takes the lock of the scenario; returns whether one has been loaded. */
    boolean takeScenario() {
        return Objects.requireNonNull(jdbc.queryForObject("select loaded from scenario for update", Boolean.class));
    }

    /** Adds the row of a session if there is none; needs the lock of the scenario. */
    void insert(int session) {
        jdbc.update("insert into chat_session (session_id) values (?) on conflict do nothing", session);
    }
}
