package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.auth.Authentication;
import com.superoffice.webapi.chat.stub.edge.EdgeSettings;
import com.superoffice.webapi.chat.stub.edge.Step;
import com.superoffice.webapi.chat.stub.endpoint.generated.ChatAgentApi;
import com.superoffice.webapi.chat.stub.representation.BodyCoding;
import com.superoffice.webapi.chat.stub.representation.ChatMessagesConverter;
import com.superoffice.webapi.chat.stub.representation.Negotiation;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the operation below the base path, with its converters and the filters in front of it. */
@Configuration(proxyBeanMethods = false)
@Import({ChatAgentController.class, Refusals.class})
public class EndpointConfiguration {

    private final EndpointSettings settings;

    public EndpointConfiguration(EndpointSettings settings) {
        this.settings = settings;
    }

    /** Before the others: most calls are for it. */
    @Bean
    RequestMappingHandlerMapping operationPath(ContentNegotiationManager negotiation) {
        RequestMappingHandlerMapping path = new RequestMappingHandlerMapping() {
            @Override
            protected boolean isHandler(Class<?> type) {
                return ChatAgentApi.class.isAssignableFrom(type);
            }
        };
        path.setPathPrefixes(Map.of(settings.basePath(), type -> true));
        path.setContentNegotiationManager(negotiation);
        path.setInterceptors(new BodyCoding());
        path.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return path;
    }

    @Bean
    ContentNegotiationManager negotiation() {
        return new ContentNegotiationManager(new Negotiation());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestConverter requestConverter() {
        return new RequestConverter(settings.nestingLimit());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ChatMessagesConverter messagesConverter() {
        return new ChatMessagesConverter();
    }

    @Bean
    EdgeSettings edgeSettings() {
        return new EdgeSettings(operation(), settings.bodyLimit(), settings.requestTime());
    }

    @Bean
    Step crossOrigin() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.origins());
        cors.setAllowCredentials(true);
        cors.setAllowedMethods(List.of(ChatContract.GetChatMessages.METHOD, "OPTIONS"));
        cors.addAllowedHeader("*");
        cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return Step.of(new CorsFilter(source), path -> !settings.origins().isEmpty() && path.equals(operation()));
    }

    @Bean
    Step operationGate(Authentication authentication) {
        return new EndpointGate(authentication, operation(), settings);
    }

    private String operation() {
        return settings.basePath() + ChatContract.GetChatMessages.PATH;
    }
}
