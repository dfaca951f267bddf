package com.superoffice.webapi.chat.stub.auth;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps credentials in the database and checks calls against them. */
@Configuration(proxyBeanMethods = false)
public class AuthConfiguration {

    @Bean
    CredentialRegister credentialRegister(JdbcTemplate jdbc, TransactionOperations transaction, AuthSettings settings) {
        JdbcCredentialRegister register = new JdbcCredentialRegister(jdbc, transaction, InstantSource.system());
        return settings.shared() ? register : new RememberingCredentialRegister(register, InstantSource.system());
    }

    @Bean
    Authentication authentication(CredentialRegister register, AuthSettings settings) {
        return new HeaderAuthentication(register, settings.onSite());
    }
}
