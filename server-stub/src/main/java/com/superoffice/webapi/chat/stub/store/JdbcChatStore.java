package com.superoffice.webapi.chat.stub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps sessions and messages in a relational database, H2 or PostgreSQL. */
final class JdbcChatStore implements ChatStore {

    /** One round trip: the recorded exchange if there is one, else the messages themselves. */
    private static final String MESSAGES = """
            select message_id, session_id as owner_id, type, message, author, read_by_customer, special_type,
                   special_param, when_posted, offset_seconds
              from chat_message
             where session_id = :session and message_id > :after
               and not exists (select 1 from recorded_exchange where session_id = :session and after_id = :after)
            union all
            select message_id, owner_id, type, message, author, read_by_customer, special_type,
                   special_param, when_posted, offset_seconds
              from recorded_message
             where session_id = :session and after_id = :after
             order by message_id
            """;

    private static final String VALUES = "message, author, read_by_customer, special_type, special_param, when_posted,"
            + " offset_seconds";
    private static final String PARAMETERS = ":message, :author, :readByCustomer, :specialType, :specialParam,"
            + " :whenPosted, :offset";

    private static final String INSERT = "insert into chat_message (session_id, message_id, type, " + VALUES
            + ") values (:session, :id, :type, " + PARAMETERS + ")";

    private static final String INSERT_RECORDED = "insert into recorded_message (session_id, after_id, owner_id,"
            + " message_id, type, " + VALUES + ") values (:asked, :after, :session, :id, :type, " + PARAMETERS + ")";

    private static final String SESSIONS = """
            select s.session_id, t.messages, t.last_id, m.when_posted, m.offset_seconds
              from chat_session s
              left join (select session_id, count(*) as messages, max(message_id) as last_id
                           from chat_message group by session_id) t
                on t.session_id = s.session_id
              left join chat_message m on m.session_id = s.session_id and m.message_id = t.last_id
             order by s.session_id
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    JdbcChatStore(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<Message> messages(int session, int after) {
        return jdbc.sql(MESSAGES)
                .param("session", session)
                .param("after", after)
                .query(JdbcChatStore::message)
                .list();
    }

    @Override
    public Message append(int session, NewMessage added) {
        return transaction.execute(status -> {
            lock(session);
            jdbc.sql("delete from recorded_exchange where session_id = :session")
                    .param("session", session)
                    .update();
            int id = jdbc.sql("select nextval('chat_message_id')")
                    .query(Integer.class)
                    .single();
            Message message = new Message(
                    id,
                    session,
                    added.type(),
                    added.message(),
                    added.author(),
                    added.readByCustomer(),
                    added.specialType(),
                    added.specialParam(),
                    added.whenPosted());
            insert(message);
            return message;
        });
    }

    @Override
    public void record(Scenario.RecordedExchange exchange) {
        transaction.executeWithoutResult(status -> {
            lock(exchange.session());
            insert(exchange);
        });
    }

    @Override
    public List<SessionSummary> sessions() {
        return jdbc.sql(SESSIONS).query(JdbcChatStore::summary).list();
    }

    @Override
    public boolean reachable() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Override
    public void seed(Scenario scenario) {
        transaction.executeWithoutResult(status -> {
            int first = jdbc.sql("insert into seeded (scenario) values ('initial') on conflict do nothing")
                    .update();
            if (first > 0) {
                replaceAll(scenario);
            }
        });
    }

    @Override
    public void reset(Scenario scenario) {
        transaction.executeWithoutResult(status -> replaceAll(scenario));
    }

    private void replaceAll(Scenario scenario) {
            jdbc.sql("delete from recorded_exchange").update();
            jdbc.sql("delete from chat_message").update();
            jdbc.sql("delete from chat_session").update();
            for (Scenario.Session session : scenario.sessions()) {
                lock(session.id());
                session.messages().forEach(this::insert);
            }
            scenario.recorded().forEach(this::insert);
        // Ids that are given go on after every id that was told, those of recorded exchanges included.
            jdbc.sql("alter sequence chat_message_id restart with " + (highestId(scenario) + 1)).update();
    }

    private static int highestId(Scenario scenario) {
        return Stream.concat(
                        scenario.sessions().stream().flatMap(session -> session.messages().stream()),
                        scenario.recorded().stream().flatMap(exchange -> exchange.messages().stream()))
                .mapToInt(Message::id)
                .max()
                .orElse(0);
    }

    /** Held until the transaction ends, so that ids become visible in their order. */
    private void lock(int session) {
        jdbc.sql("insert into chat_session (session_id) values (:session) on conflict do nothing")
                .param("session", session)
                .update();
        jdbc.sql("select session_id from chat_session where session_id = :session for update")
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    private void insert(Scenario.RecordedExchange exchange) {
        jdbc.sql("delete from recorded_exchange where session_id = :session and after_id = :after")
                .param("session", exchange.session())
                .param("after", exchange.after())
                .update();
        jdbc.sql("insert into recorded_exchange (session_id, after_id) values (:session, :after)")
                .param("session", exchange.session())
                .param("after", exchange.after())
                .update();
        for (Message message : exchange.messages()) {
            values(jdbc.sql(INSERT_RECORDED), message)
                    .param("asked", exchange.session())
                    .param("after", exchange.after())
                    .update();
        }
    }

    private void insert(Message message) {
        values(jdbc.sql(INSERT), message).update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Message message) {
        return statement
                .param("id", message.id())
                .param("session", message.session())
                .param("type", message.type())
                .param("message", message.message())
                .param("author", message.author())
                .param("readByCustomer", message.readByCustomer())
                .param("specialType", message.specialType())
                .param("specialParam", message.specialParam())
                .param("whenPosted", message.whenPosted())
                .param("offset", message.whenPosted().getOffset().getTotalSeconds());
    }

    private static SessionSummary summary(ResultSet row, int number) throws SQLException {
        int session = row.getInt("session_id");
        int messages = row.getInt("messages");
        if (messages == 0) {
            return new SessionSummary(session, 0, null, null);
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt("offset_seconds"));
        return new SessionSummary(
                session,
                messages,
                row.getInt("last_id"),
                row.getObject("when_posted", OffsetDateTime.class).withOffsetSameInstant(offset));
    }

    /** The database keeps the instant; the offset it was posted with is kept beside it. */
    private static Message message(ResultSet row, int number) throws SQLException {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt("offset_seconds"));
        return new Message(
                row.getInt("message_id"),
                row.getInt("owner_id"),
                row.getString("type"),
                row.getString("message"),
                row.getString("author"),
                row.getInt("read_by_customer"),
                row.getString("special_type"),
                row.getString("special_param"),
                row.getObject("when_posted", OffsetDateTime.class).withOffsetSameInstant(offset));
    }
}
