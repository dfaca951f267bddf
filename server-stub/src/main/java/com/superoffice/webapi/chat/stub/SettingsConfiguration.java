package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.stub.auth.AuthSettings;
import com.superoffice.webapi.chat.stub.control.ControlSettings;
import com.superoffice.webapi.chat.stub.control.InitialState;
import com.superoffice.webapi.chat.stub.endpoint.EndpointSettings;
import com.superoffice.webapi.chat.stub.journal.JournalSettings;
import com.superoffice.webapi.chat.stub.metrics.MetricsSettings;
import com.superoffice.webapi.chat.stub.store.Scenario;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Deals the settings out to the rooms. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    SandboxSettings sandboxSettings(Environment environment) {
        return new SandboxSettings(environment);
    }

    @Bean
    AuthSettings authSettings(SandboxSettings settings) {
        return settings.auth();
    }

    @Bean
    ControlSettings controlSettings(SandboxSettings settings) {
        return settings.control();
    }

    @Bean
    EndpointSettings endpointSettings(SandboxSettings settings) {
        return settings.endpoint();
    }

    @Bean
    JournalSettings journalSettings(SandboxSettings settings) {
        return settings.journal();
    }

    @Bean
    MetricsSettings metricsSettings(SandboxSettings settings) {
        return settings.metrics();
    }

    @Bean
    Scenario scenario(SandboxSettings settings) {
        return settings.scenario();
    }

    @Bean
    StartUp startUp(InitialState state) {
        return new StartUp(state);
    }
}
