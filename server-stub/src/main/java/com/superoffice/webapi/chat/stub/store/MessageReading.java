package com.superoffice.webapi.chat.stub.store;

import com.superoffice.webapi.chat.stub.store.ChatStore.Page;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Reads the messages of a session after an id: those of the recorded exchange if there is one, else a page of those that were
 * appended.
 *
 * <p>Two plain statements: a single one of both, a union, costs H2 five times as much, as it is compiled for each call.
 */
final class MessageReading {

    /** A recorded exchange without messages is one row without a message. */
    private static final String RECORDED = "select m.message_id, m.owner_id, " + MessageRows.VALUES
            + " from recorded_exchange e left join recorded_message m"
            + " on m.session_id = e.session_id and m.after_id = e.after_id"
            + " where e.session_id = ? and e.after_id = ? order by m.message_id";

    /** The session is always the same; H2 needs it in the order to see that the primary key has this order. */
    static final String PAGE_OF_MESSAGES = "select message_id, session_id, " + MessageRows.VALUES
            + " from chat_message where session_id = ? and message_id > ? order by session_id, message_id limit " + Page.MOST;

    private final JdbcTemplate jdbc;

    MessageReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page page(int session, int after) {
        List<Message> recorded = new ArrayList<>();
        return read(RECORDED, session, after, rows -> addRecorded(rows, recorded))
                ? new Page(List.copyOf(recorded), true)
                : nextPage(session, after);
    }

    Page nextPage(int session, int after) {
        List<Message> messages = new ArrayList<>();
        boolean isLast = read(PAGE_OF_MESSAGES, session, after, rows -> addPage(rows, messages));
        return new Page(List.copyOf(messages), isLast);
    }

    private boolean read(String sql, int session, int after, ResultSetExtractor<Boolean> rows) {
        return Boolean.TRUE.equals(jdbc.query(sql, statement -> bind(statement, session, after), rows));
    }

    static void bind(PreparedStatement statement, int session, int after) throws SQLException {
        statement.setInt(1, session);
        statement.setInt(2, after);
    }

    /** Returns whether there is a recorded exchange. */
    private static boolean addRecorded(ResultSet rows, List<Message> messages) throws SQLException {
        boolean recorded = false;
        while (rows.next()) {
            recorded = true;
            if (rows.getObject(1) != null) {
                messages.add(MessageRows.read(rows));
            }
        }
        return recorded;
    }

    /** Returns whether there is no other page. */
    private static boolean addPage(ResultSet rows, List<Message> messages) throws SQLException {
        int characters = 0;
        while (rows.next()) {
            Message message = MessageRows.read(rows);
            messages.add(message);
            characters += message.characters();
            if (characters > Page.CHARACTERS) {
                return !rows.next();
            }
        }
        return messages.size() < Page.MOST;
    }
}
