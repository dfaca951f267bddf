package com.superoffice.webapi.chat.stub.metrics;

import com.superoffice.webapi.chat.stub.edge.Step;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures the operation's calls. */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {

    @Bean
    CallMetrics callMetrics() {
        return new CallMetrics();
    }

    @Bean
    Step measuring(CallMetrics metrics, MetricsSettings settings) {
        return new Measuring(metrics, settings);
    }

    @Bean
    SmartInitializingSingleton boundedLog() {
        return BoundedLog::install;
    }
}
