package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import com.superoffice.webapi.chat.stub.control.contract.ContractCheck;
import com.superoffice.webapi.chat.stub.control.faults.Faults;
import com.superoffice.webapi.chat.stub.control.faults.Spoiling;
import com.superoffice.webapi.chat.stub.edge.Step;
import com.superoffice.webapi.chat.stub.metrics.MetricsSettings;
import com.superoffice.webapi.chat.stub.representation.BodyCoding;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.Scenario;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.transaction.support.TransactionOperations;
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

/** Serves the control API, and what stands in front of it and of the operation. */
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

    static final String BASE_PATH = "/sandbox/v1";

    /** A date keeps the offset it is given with. A body is one value, and names nothing twice, nor by equal hashes. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxTokenCount(100_000)
                            .build())
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

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

    @Bean
    @Order(0)
    ShownEntries.Converter journalConverter() {
        return new ShownEntries.Converter(JSON);
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
    InitialState initialState(
            Scenario scenario, ChatStore store, CredentialRegister credentials, TransactionOperations transaction) {
        return new InitialState(scenario, store, credentials, transaction);
    }

    @Bean
    Step controlGate(ControlSettings settings) {
        return new ControlGate(settings);
    }

    @Bean
    Step spoiling(Faults faults, MetricsSettings settings) {
        return new Spoiling(faults, settings.operationPath());
    }
}
