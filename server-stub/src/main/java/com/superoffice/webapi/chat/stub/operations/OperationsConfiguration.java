package com.superoffice.webapi.chat.stub.operations;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Measures the operation's calls, behind the journal only, which holds an answer back until all is told. */
@Configuration(proxyBeanMethods = false)
public class OperationsConfiguration {

    @Bean
    CallMetrics callMetrics() {
        return new CallMetrics();
    }

    @Bean
    FilterRegistrationBean<CallFilter> callFilter(CallMetrics metrics, OperationsSettings settings) {
        FilterRegistrationBean<CallFilter> registration =
                new FilterRegistrationBean<>(new CallFilter(metrics, settings.accessLog()));
        registration.addUrlPatterns(settings.operationPath());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return registration;
    }

    @Bean
    SmartInitializingSingleton boundedLog() {
        return BoundedLog::install;
    }
}
