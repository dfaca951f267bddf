package com.superoffice.webapi.chat.stub.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A store on a migrated database, as a node has it, without the rest of the sandbox. */
final class OpenStore implements AutoCloseable {

    private final Database database;
    private final TransactionOperations transactions;

    private OpenStore(Database database) {
        this.database = database;
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    }

    static OpenStore on(DatabaseSettings settings) {
        return new OpenStore(Database.open(settings));
    }

    /** On embedded H2, in a directory of its own that is left to the end of the JVM. */
    static OpenStore onDisk() throws IOException {
        Path directory = Files.createTempDirectory("store");
        directory.toFile().deleteOnExit();
        directory.resolve(DatabaseSettings.FILE).toFile().deleteOnExit();
        return on(DatabaseSettings.file(directory, "."));
    }

    ChatStore store() {
        return new JdbcChatStore(database.dataSource(), transactions, Space.UNLIMITED);
    }

    /** A store whose transactions are carried out by something else around the real ones. */
    ChatStore store(UnaryOperator<TransactionOperations> around) {
        return new JdbcChatStore(database.dataSource(), around.apply(transactions), Space.UNLIMITED);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    @Override
    public void close() {
        database.close();
    }
}
