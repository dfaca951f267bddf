package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import com.superoffice.webapi.chat.stub.control.contract.ContractCheck;
import com.superoffice.webapi.chat.stub.control.faults.FaultFilter;
import com.superoffice.webapi.chat.stub.control.faults.Faults;
import com.superoffice.webapi.chat.stub.operations.OperationsSettings;
import com.superoffice.webapi.chat.stub.representation.BodyCoding;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.Scenario;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

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
public class ControlConfiguration {

    private static final String BASE_PATH = "/sandbox/v1";

    /** A date keeps the offset it is given with. A body is one value, and names nothing twice, nor by equal hashes. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Behind the journal and the error objects, in front of the operation's own gate. */
    private static final int FAULTS_ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

    @Bean
    RequestMappingHandlerMapping controlPaths(ContentNegotiationManager negotiation, ContractCheck contract) {
        RequestMappingHandlerMapping paths = new RequestMappingHandlerMapping() {
            @Override
            protected boolean isHandler(Class<?> type) {
                return isController(type);
            }
        };
        paths.setPathPrefixes(Map.of(BASE_PATH, type -> true));
        paths.setContentNegotiationManager(negotiation);
        paths.setInterceptors(new BodyCoding(), contract);
        return paths;
    }

    /** Whether it serves the control API. */
    static boolean isController(Class<?> type) {
        return type.getPackageName().equals(ControlConfiguration.class.getPackageName())
                && type.isAnnotationPresent(RestController.class);
    }

    @Bean
    ContractCheck contractCheck() {
        return new ContractCheck(ControlConfiguration::isController, JSON);
    }

    @Bean
    JacksonJsonHttpMessageConverter jsonConverter() {
        return new JacksonJsonHttpMessageConverter(JSON);
    }

    /** Scenarios come as text, metrics go as text. */
    @Bean
    @Order(0)
    StringHttpMessageConverter textConverter() {
        return new StringHttpMessageConverter(UTF_8);
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
