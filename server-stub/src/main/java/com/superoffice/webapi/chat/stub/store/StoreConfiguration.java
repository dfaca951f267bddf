package com.superoffice.webapi.chat.stub.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps chat sessions in the database. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    ChatStore chatStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcChatStore(jdbc, new TransactionTemplate(transactions));
    }
}
