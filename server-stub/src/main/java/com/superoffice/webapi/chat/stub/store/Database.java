package com.superoffice.webapi.chat.stub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.EOFException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;

/** The pool of connections to the database, open from start to end of the sandbox. */
final class Database implements AutoCloseable {

    /** How long a call waits for a connection; then it is answered with 503. */
    private static final int CONNECTION_TIMEOUT_MILLIS = 2_000;

    private static final int CONNECTIONS = 10;

    /** The longest that a reset waits for the file to become smaller. */
    private static final int COMPACTION_MILLIS = 1_000;

    private static final String NO_DATABASE = "expected a database in " + DatabaseSettings.FILE
            + ", found a file that cannot be read as one; move it away to begin anew";

    static {
        System.setProperty("h2.objectCache", "false"); // it would keep the last 1024 texts, of a mebibyte each
    }

    private final DatabaseSettings settings;
    private final Space disk;
    private final HikariDataSource pool;

    private Database(DatabaseSettings settings, Space disk) {
        this.settings = settings;
        this.disk = disk;
        this.pool = new HikariDataSource(pool(settings));
    }

    /**
     * Opens the database, with its tables.
     *
     * @throws CannotStart if it cannot be reached, or its disk has no space: H2 would leave half a file there
     */
    static Database open(DatabaseSettings settings) {
        Space disk = disk(settings, Space.LEAST_ON_DISK, () -> {});
        String shortage = disk.shortage();
        if (shortage != null) {
            throw new CannotStart(settings.place() + ": " + shortage);
        }
        try (Connection connection = DriverManager.getConnection(settings.url(), properties(settings))) {
            connection.getMetaData(); // the pool would try for longer, and say less
        } catch (SQLException e) {
            throw new CannotStart(settings.place() + ": " + problem(e), e);
        }
        Database database = new Database(settings, disk);
        // Makes the tables, or brings those of an earlier sandbox up to date; of several nodes one does.
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return database;
    }

    private static HikariConfig pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("chat-sandbox");
        config.setJdbcUrl(settings.url());
        config.setDataSourceProperties(properties(settings));
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        if (settings.kind() == DatabaseSettings.Kind.FILE) {
            config.setExceptionOverrideClassName(ClosedDatabase.class.getName());
            config.setConnectionTestQuery(Reachability.QUESTION); // H2 calls a connection valid whose database is closed
        }
        if (settings.kind() == DatabaseSettings.Kind.POSTGRESQL) {
            // A node that hangs, or is cut off, gives its locks back.
            config.setConnectionInitSql(
                    "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '30s'");
        }
        return config;
    }

    private static Properties properties(DatabaseSettings settings) {
        Properties properties = new Properties();
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        if (settings.kind() == DatabaseSettings.Kind.POSTGRESQL) {
            properties.setProperty("ApplicationName", "chat-sandbox");
            properties.setProperty("connectTimeout", "2"); // seconds
            properties.setProperty("socketTimeout", "60"); // seconds
            properties.setProperty("tcpKeepAlive", "true");
        }
        return properties;
    }

    /** H2 has codes of its own. */
    private static String problem(SQLException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                "another process has the database of this directory open; stop it, or use another directory";
            case ErrorCode.FILE_CORRUPTED_1 -> NO_DATABASE;
            case ErrorCode.IO_EXCEPTION_1 -> // the message names the file, and not what is wrong with it
                cause instanceof EOFException ? NO_DATABASE : cannotBeOpened(cause);
            default -> cannotBeOpened(e);
        };
    }

    private static String cannotBeOpened(Throwable problem) {
        String message = String.valueOf(problem.getMessage());
        return "the database cannot be opened: " + message.lines().findFirst().orElse(message);
    }

    DataSource dataSource() {
        return pool;
    }

    /** Where the database is kept. */
    Space disk() {
        return disk;
    }

    /** Where messages are kept in the end. */
    Space space() {
        return disk(settings, Space.LEAST_FOR_MESSAGES, this::compact);
    }

    /** Makes the file of an embedded database as small as what is in it: H2 itself does so only when it closes. */
    private void compact() {
        try (Connection connection = pool.getConnection()) {
            ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore()
                    .compactFile(COMPACTION_MILLIS);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("compacting the embedded database", e);
        }
    }

    private static Space disk(DatabaseSettings settings, long least, Runnable reclaim) {
        try {
            return settings.directory() == null ? Space.UNLIMITED : Space.onDisk(settings.directory(), least, reclaim);
        } catch (IOException e) {
            throw new CannotStart(settings.place() + ": the disk of this directory cannot be read: " + e.getMessage(), e);
        }
    }

    /** Closes the connections, and then an embedded database. */
    @Override
    public void close() {
        pool.close();
        if (settings.kind() == DatabaseSettings.Kind.FILE) {
            try (Connection connection = DriverManager.getConnection(settings.url(), properties(settings));
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                throw new IllegalStateException("closing the embedded database", e);
            }
        }
    }
}
