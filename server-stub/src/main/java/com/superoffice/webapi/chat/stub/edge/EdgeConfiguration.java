package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets Tomcat up, and puts in one order what stands in front of the rooms. */
@Configuration(proxyBeanMethods = false)
public class EdgeConfiguration {

    @Bean
    FilterRegistrationBean<Edge> edge(
            EdgeSettings settings,
            Step recording,
            Step measuring,
            Step crossOrigin,
            Step spoiling,
            Step operationGate,
            Step controlGate) {
        FilterRegistrationBean<Edge> registration = new FilterRegistrationBean<>(
                new Edge(settings, List.of(recording, measuring, crossOrigin, spoiling, operationGate, controlGate)));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }

    @Bean
    TomcatDirectory tomcatDirectory() {
        return new TomcatDirectory();
    }

    /** What Tomcat answers by itself looks like the rest. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sandboxOnTomcat(TomcatDirectory directory) {
        return factory -> {
            directory.give(factory);
            factory.setProtocol(SandboxProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true)); // refused as other methods are
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ErrorObjectValve.class.getName());
                }
            });
        };
    }
}
