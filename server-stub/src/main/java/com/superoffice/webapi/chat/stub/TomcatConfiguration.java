package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.stub.representation.ErrorObjectValve;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets Tomcat up so that what it answers by itself looks like the rest. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sandboxOnTomcat() {
        return factory -> {
            factory.setProtocol(SandboxProtocol.class.getName());
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ErrorObjectValve.class.getName());
                }
            });
        };
    }
}
