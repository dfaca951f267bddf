package com.superoffice.webapi.chat.stub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/** The pool of connections to the database, open from start to end of the sandbox. */
final class Database implements AutoCloseable {

    /** How long a call waits for a connection; then it is answered with 503. */
    private static final int CONNECTION_TIMEOUT_MILLIS = 2_000;

    private static final int CONNECTIONS = 10;

    /** SQLSTATE of H2 for a file that another process has open. */
    private static final String ALREADY_OPEN = "90020";

    private final DatabaseSettings settings;
    private final HikariDataSource pool;

    private Database(DatabaseSettings settings) {
        this.settings = settings;
        this.pool = new HikariDataSource(pool(settings));
    }

    /**
     * Opens the database, with its tables.
     *
     * @throws CannotStart if it cannot be reached
     */
    static Database open(DatabaseSettings settings) {
        try (Connection connection = DriverManager.getConnection(settings.url(), properties(settings))) {
            connection.getMetaData(); // the pool would try for longer, and say less
        } catch (SQLException e) {
            throw new CannotStart(settings.place() + ": " + problem(e), e);
        }
        Database database = new Database(settings);
        if (settings.kind() == DatabaseSettings.Kind.MEMORY) {
            Schema.make(database.dataSource());
        } else {
            Schema.bringUpToDate(database.dataSource());
        }
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

    private static String problem(SQLException e) {
        if (ALREADY_OPEN.equals(e.getSQLState())) {
            return "another process has the database of this directory open; stop it, or use another directory";
        }
        String message = String.valueOf(e.getMessage());
        return "the database cannot be opened: " + message.lines().findFirst().orElse(message);
    }

    DataSource dataSource() {
        return pool;
    }

    /** Where the database is kept. */
    DiskSpace disk() {
        try {
            return settings.directory() == null ? DiskSpace.UNLIMITED : DiskSpace.of(settings.directory());
        } catch (IOException e) {
            throw new CannotStart(settings.place() + ": the disk of this directory cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether others may write to it. */
    boolean isShared() {
        return settings.kind() == DatabaseSettings.Kind.POSTGRESQL;
    }

    /** Closes the connections, and then an embedded database. */
    @Override
    public void close() {
        pool.close();
        if (!isShared()) {
            try (Connection connection = DriverManager.getConnection(settings.url(), properties(settings));
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                throw new IllegalStateException("closing the embedded database", e);
            }
        }
    }
}
