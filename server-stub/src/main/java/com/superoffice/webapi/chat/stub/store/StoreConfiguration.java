package com.superoffice.webapi.chat.stub.store;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps chat sessions in memory, or in the database that the settings name. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    /** None if messages are kept in memory. */
    @Bean
    @Nullable Database database(Environment environment) {
        DatabaseSettings settings = DatabaseSettings.of(environment);
        return settings == null ? null : Database.open(settings);
    }

    @Bean
    @Nullable JdbcTemplate jdbcTemplate(@Nullable Database database) {
        return database == null ? null : new JdbcTemplate(database.dataSource());
    }

    @Bean
    TransactionOperations transactions(@Nullable Database database) {
        return database == null
                ? TransactionOperations.withoutTransaction()
                : new WritingTransactions(
                        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())), database.disk());
    }

    @Bean
    ChatStore chatStore(@Nullable Database database, TransactionOperations transactions) {
        return database == null
                ? new MemoryChatStore()
                : new JdbcChatStore(database.dataSource(), transactions, database.space());
    }
}
