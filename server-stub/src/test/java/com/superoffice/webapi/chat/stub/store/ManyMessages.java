package com.superoffice.webapi.chat.stub.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** A table with as many rows as is asked for, and what the database means to do to read from it. */
final class ManyMessages {

    /** How many messages a session has. */
    static final int IN_A_SESSION = 1_000;

    /** A statement must end before the connection is given up. */
    private static final int AT_ONCE = 250_000;

    private ManyMessages() {}

    /** Fills sessions from 1 on; ids ascend through all of them, so those of session 1 are 1 to 1000. */
    static void fill(JdbcTemplate jdbc, DatabaseSettings.Kind kind, int rows) {
        int sessions = rows / IN_A_SESSION;
        jdbc.update("insert into chat_session select n from generate_series(1, " + sessions + ") as s (n)");
        fill(jdbc, "(n - 1) / " + IN_A_SESSION + " + 1", rows);
        jdbc.execute(kind == DatabaseSettings.Kind.POSTGRESQL ? "vacuum analyze" : "analyze");
    }

    /** Fills one session. */
    static void fillSession(JdbcTemplate jdbc, int session, int rows) {
        jdbc.update("insert into chat_session values (?)", session);
        fill(jdbc, String.valueOf(session), rows);
    }

    private static void fill(JdbcTemplate jdbc, String session, int rows) {
        for (int done = 0; done < rows; done += AT_ONCE) {
            jdbc.update("insert into chat_message select " + session + ", n, 'ToUser',"
                    + " 'A message that is as long as many are in a chat, number ' || n, 'John Smith', 0, 'None', '',"
                    + " 1734250995 + n, 0, 3600 from generate_series(" + (done + 1) + ", "
                    + Math.min(done + AT_ONCE, rows) + ") as m (n)");
        }
    }

    /** The plan of the statement that reads messages. */
    static String plan(JdbcTemplate jdbc, DatabaseSettings.Kind kind, int session, int after) {
        String explain = kind == DatabaseSettings.Kind.POSTGRESQL ? "explain (costs off) " : "explain ";
        PreparedStatementCallback<List<String>> lines = statement -> lines(statement, session, after);
        return String.join("\n", Objects.requireNonNull(jdbc.execute(explain + MessageReading.PAGE_OF_MESSAGES, lines)));
    }

    private static List<String> lines(PreparedStatement statement, int session, int after) throws SQLException {
        MessageReading.bind(statement, session, after);
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
