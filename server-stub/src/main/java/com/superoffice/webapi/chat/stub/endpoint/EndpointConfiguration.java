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
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the operation below the base path, with its converters and the filters in front of it. */
@Configuration(proxyBeanMethods = false)
@Import({ChatAgentController.class, SessionOfCall.class})
public class EndpointConfiguration implements WebMvcConfigurer {

    private final EndpointSettings settings;

    public EndpointConfiguration(EndpointSettings settings) {
        this.settings = settings;
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(settings.basePath(), HandlerTypePredicate.forAssignableType(ChatAgentApi.class));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.<ContentNegotiationStrategy>of(new Negotiation()));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new GetChatMessagesRequestConverter(settings.nestingLimit()));
        converters.addCustomConverter(new ChatMessagesConverter());
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(1, new Refusals()); // behind what a controller handles itself
    }

    @Bean
    FilterRegistrationBean<ErrorObjectFilter> errorObjectFilter() {
        FilterRegistrationBean<ErrorObjectFilter> registration = new FilterRegistrationBean<>(new ErrorObjectFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.origins());
        cors.setAllowCredentials(true);
        cors.setAllowedMethods(List.of(ChatContract.METHOD, "OPTIONS"));
        cors.addAllowedHeader("*");
        cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(new CorsFilter(source));
        registration.addUrlPatterns(settings.basePath() + ChatContract.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 25);
        registration.setEnabled(!settings.origins().isEmpty());
        return registration;
    }

    @Bean
    FilterRegistrationBean<EndpointGate> endpointGate(Authentication authentication) {
        FilterRegistrationBean<EndpointGate> registration =
                new FilterRegistrationBean<>(new EndpointGate(authentication, settings));
        registration.addUrlPatterns(settings.basePath() + ChatContract.PATH);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
