package com.superoffice.webapi.chat.stub.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps chat sessions in the database that the settings name. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    Database database(Environment environment) {
        return Database.open(DatabaseSettings.of(environment));
    }

    /** Closed with the database. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    TransactionOperations transactions(Database database) {
        return new WritingTransactions(
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())), database.disk());
    }

    @Bean
    ChatStore chatStore(Database database, TransactionOperations transactions) {
        ChatStore store = new JdbcChatStore(database.dataSource(), transactions, database.space());
        return database.isShared() ? store : new RememberingChatStore(store);
    }
}
