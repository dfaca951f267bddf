package com.superoffice.webapi.chat.stub.auth;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps credentials where messages are kept, and checks calls against them. */
@Configuration(proxyBeanMethods = false)
public class AuthConfiguration {

    @Bean
    CredentialRegister credentialRegister(@Nullable JdbcTemplate jdbc, TransactionOperations transaction) {
        return jdbc == null
                ? new MemoryCredentialRegister(InstantSource.system())
                : new JdbcCredentialRegister(jdbc, transaction, InstantSource.system());
    }

    @Bean
    Authentication authentication(CredentialRegister register, AuthSettings settings) {
        return new HeaderAuthentication(register, settings.onSite());
    }
}
