package com.superoffice.webapi.chat.stub.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How a message lies in a row. */
final class MessageRows {

    /** The columns of a message in the order in which they are read and written; before them its id and its session. */
    static final String VALUES = "type, message, author, read_by_customer, special_type, special_param,"
            + " posted_second, posted_nano, posted_offset";

    static final int COLUMNS = 11;

    private MessageRows() {}

    /** Reads id, session and {@link #VALUES}, the first columns of the row. */
    static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                whenPosted(row, 9));
    }

    /** Reads the three columns of a date-time from the given one on. */
    static OffsetDateTime whenPosted(ResultSet row, int first) throws SQLException {
        return OffsetDateTime.ofInstant(
                Instant.ofEpochSecond(row.getLong(first), row.getInt(first + 1)),
                ZoneOffset.ofTotalSeconds(row.getInt(first + 2)));
    }

    /** Sets id, session and {@link #VALUES}, the first parameters of the statement. */
    static void write(PreparedStatement statement, Message message) throws SQLException {
        OffsetDateTime whenPosted = message.whenPosted();
        statement.setInt(1, message.id());
        statement.setInt(2, message.session());
        statement.setString(3, message.type());
        statement.setString(4, message.message());
        statement.setString(5, message.author());
        statement.setInt(6, message.readByCustomer());
        statement.setString(7, message.specialType());
        statement.setString(8, message.specialParam());
        statement.setLong(9, whenPosted.toEpochSecond());
        statement.setInt(10, whenPosted.getNano());
        statement.setInt(11, whenPosted.getOffset().getTotalSeconds());
    }
}
