package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import com.superoffice.webapi.chat.stub.control.faults.FaultFilter;
import com.superoffice.webapi.chat.stub.control.faults.Faults;
import com.superoffice.webapi.chat.stub.operations.OperationsSettings;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.Scenario;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.DateTimeFeature;

/** Serves the control API, and puts the faults in front of the operation. */
@Configuration(proxyBeanMethods = false)
@Import({
    ControlRefusals.class,
    CredentialsController.class,
    FaultsController.class,
    JournalController.class,
    OperationsController.class,
    SessionsController.class
})
public class ControlConfiguration implements WebMvcConfigurer {

    private static final String BASE_PATH = "/sandbox/v1";

    /** Behind the journal and the error objects, in front of the operation's own gate. */
    private static final int FAULTS_ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(BASE_PATH, HandlerTypePredicate.forBasePackageClass(ControlConfiguration.class));
    }

    /** A date keeps the offset it is given with. */
    @Bean
    JsonMapperBuilderCustomizer offsetsAsTheyAre() {
        return builder -> builder.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    InitialState initialState(Scenario scenario, ChatStore store, CredentialRegister credentials) {
        return new InitialState(scenario, store, credentials);
    }

    @Bean
    FilterRegistrationBean<ControlGate> controlGate(ControlSettings settings) {
        FilterRegistrationBean<ControlGate> registration = new FilterRegistrationBean<>(new ControlGate(settings));
        registration.addUrlPatterns(BASE_PATH + "/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<FaultFilter> faultFilter(Faults faults, OperationsSettings settings) {
        FilterRegistrationBean<FaultFilter> registration = new FilterRegistrationBean<>(new FaultFilter(faults));
        registration.addUrlPatterns(settings.operationPath());
        registration.setOrder(FAULTS_ORDER);
        return registration;
    }
}
