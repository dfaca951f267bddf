package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.auth.Authentication;
import com.superoffice.webapi.chat.stub.endpoint.generated.ChatAgentApi;
import com.superoffice.webapi.chat.stub.representation.ChatMessagesConverter;
import com.superoffice.webapi.chat.stub.representation.ErrorObjectFilter;
import com.superoffice.webapi.chat.stub.representation.GetChatMessagesRequestConverter;
import com.superoffice.webapi.chat.stub.representation.Negotiation;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the operation below the base path, with its converters and the filters in front of it. */
@Configuration(proxyBeanMethods = false)
@Import(ChatAgentController.class)
public class EndpointConfiguration implements WebMvcConfigurer {

    private static final String BASE_PATH = "/api/v1";
    private static final int MAX_DEPTH = 64;

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(BASE_PATH, HandlerTypePredicate.forAssignableType(ChatAgentApi.class));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.<ContentNegotiationStrategy>of(new Negotiation()));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new GetChatMessagesRequestConverter(MAX_DEPTH));
        converters.addCustomConverter(new ChatMessagesConverter());
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, new Refusals());
    }

    @Bean
    FilterRegistrationBean<ErrorObjectFilter> errorObjectFilter() {
        FilterRegistrationBean<ErrorObjectFilter> registration = new FilterRegistrationBean<>(new ErrorObjectFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EndpointGate> endpointGate(Authentication authentication) {
        FilterRegistrationBean<EndpointGate> registration =
                new FilterRegistrationBean<>(new EndpointGate(authentication));
        registration.addUrlPatterns(BASE_PATH + ChatContract.PATH);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
