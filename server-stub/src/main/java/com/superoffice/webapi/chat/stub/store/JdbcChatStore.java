package com.superoffice.webapi.chat.stub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps sessions and messages in a relational database, H2 or PostgreSQL; of the latter any number of nodes share one. */
final class JdbcChatStore implements ChatStore {

    private static final int BATCH = 1000;

    private static final String INSERT = "insert into chat_message (message_id, session_id, " + MessageRows.VALUES
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_RECORDED = "insert into recorded_message (message_id, owner_id, "
            + MessageRows.VALUES + ", session_id, after_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SESSIONS = """
            select s.session_id, t.messages, t.last_id, m.posted_second, m.posted_nano, m.posted_offset
              from chat_session s
              left join (select session_id, count(*) as messages, max(message_id) as last_id
                           from chat_message group by session_id) t
                on t.session_id = s.session_id
              left join chat_message m on m.session_id = s.session_id and m.message_id = t.last_id
             order by s.session_id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final SessionLocks locks;
    private final MessageIds ids;
    private final MessageReading reading;
    private final Reachability reachability;
    private final Space space;

    JdbcChatStore(DataSource dataSource, TransactionOperations transaction, Space space) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = transaction;
        this.locks = new SessionLocks(jdbc);
        this.ids = new MessageIds(jdbc);
        this.reading = new MessageReading(jdbc);
        this.reachability = new Reachability(dataSource);
        this.space = space;
    }

    @Override
    public Page page(int session, int after) {
        return reading.page(session, after);
    }

    @Override
    public Page nextPage(int session, int after) {
        return reading.nextPage(session, after);
    }

    @Override
    public Message append(int session, NewMessage added) {
        space.check();
        Optional<Message> message = appendIfBegun(session, added);
        while (message.isEmpty()) {
            transaction.executeWithoutResult(status -> locks.begin(session));
            message = appendIfBegun(session, added); // a reset may have come in between
        }
        return message.get();
    }

    private Optional<Message> appendIfBegun(int session, NewMessage added) {
        return transaction.execute(status -> {
            if (!locks.take(session)) {
                return Optional.empty();
            }
            jdbc.update("delete from recorded_exchange where session_id = ?", session);
            Message message = added.withId(ids.next(), session);
            jdbc.update(INSERT, statement -> MessageRows.write(statement, message));
            return Optional.of(message);
        });
    }

    @Override
    public void record(Scenario.RecordedExchange exchange) {
        space.check();
        transaction.executeWithoutResult(status -> {
            locks.takeAll();
            insert(exchange);
            ids.goOnAfter(highestId(exchange.messages().stream()));
        });
    }

    @Override
    public List<SessionSummary> sessions() {
        return jdbc.query(SESSIONS, (row, number) -> summary(row));
    }

    @Override
    public boolean reachable() {
        return reachability.reachable();
    }

    @Override
    public boolean writable() {
        return space.shortage() == null;
    }

    @Override
    public boolean seed(Scenario scenario) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (locks.takeScenario()) {
                return false;
            }
            locks.takeAll();
            replaceAll(scenario);
            return true;
        }));
    }

    @Override
    public void reset(Scenario scenario) {
        if (space.isTooLittleForDeleting()) {
            truncate();
        }
        transaction.executeWithoutResult(status -> {
            locks.takeAll();
            replaceAll(scenario);
        });
        space.freed();
    }

    /** Each statement is a transaction; a start that comes upon a part of it fills the store anew. */
    private void truncate() {
        transaction.executeWithoutResult(status -> jdbc.update("update scenario set loaded = false"));
        jdbc.execute("truncate table chat_message");
        jdbc.execute("truncate table recorded_message");
    }

    /** Deletes rows, and does not truncate: who reads meanwhile is not kept waiting. */
    private void replaceAll(Scenario scenario) {
        jdbc.update("delete from recorded_exchange");
        jdbc.update("delete from chat_message");
        jdbc.update("delete from chat_session");
        insert(scenario);
        goOnAfter(scenario);
        jdbc.update("update scenario set loaded = true");
    }

    private void insert(Scenario scenario) {
        for (Scenario.Session session : scenario.sessions()) {
            locks.insert(session.id());
            insert(session.messages());
        }
        scenario.recorded().forEach(this::insert);
    }

    private void goOnAfter(Scenario scenario) {
        ids.goOnOrBeginAgainAfter(highestId(Stream.concat(
                scenario.sessions().stream().flatMap(session -> session.messages().stream()),
                scenario.recorded().stream().flatMap(exchange -> exchange.messages().stream()))));
    }

    private static int highestId(Stream<Message> messages) {
        return messages.mapToInt(Message::id).max().orElse(0);
    }

    private void insert(List<Message> messages) {
        jdbc.batchUpdate(INSERT, messages, BATCH, MessageRows::write);
    }

    private void insert(Scenario.RecordedExchange exchange) {
        int session = exchange.session();
        int after = exchange.after();
        locks.insert(session);
        jdbc.update("delete from recorded_exchange where session_id = ? and after_id = ?", session, after);
        jdbc.update("insert into recorded_exchange (session_id, after_id) values (?, ?)", session, after);
        jdbc.batchUpdate(INSERT_RECORDED, exchange.messages(), BATCH, (statement, message) -> {
            MessageRows.write(statement, message);
            statement.setInt(MessageRows.COLUMNS + 1, session);
            statement.setInt(MessageRows.COLUMNS + 2, after);
        });
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        int session = row.getInt(1);
        int messages = row.getInt(2);
        return messages == 0
                ? new SessionSummary(session, 0, null, null)
                : new SessionSummary(session, messages, row.getInt(3), MessageRows.whenPosted(row, 4));
    }
}
