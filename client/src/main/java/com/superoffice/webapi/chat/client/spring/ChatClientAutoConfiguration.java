package com.superoffice.webapi.chat.client.spring;

import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.ChatMetrics;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.client.RetryPolicy;
import com.superoffice.webapi.chat.client.micrometer.MicrometerChatMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * A {@link ChatClient} made of the settings {@code superoffice.chat.*}, if there is a base URL and no client yet.
 *
 * <p>A bean of type {@link Credentials} or {@link ChatMetrics} is used if there is one; else the settings, and the
 * registry of Micrometer if that is there.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@Conditional(ChatClientAutoConfiguration.OnBaseUrl.class)
@EnableConfigurationProperties(ChatClientProperties.class)
public class ChatClientAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    ChatClient superofficeChatClient(
            ChatClientProperties properties, ObjectProvider<Credentials> credentials, ObjectProvider<ChatMetrics> metrics) {
        try {
            return client(properties, credentials.getIfAvailable(), metrics.getIfAvailable());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new InvalidChatSettings(e);
        }
    }

    private static ChatClient client(
            ChatClientProperties properties, @Nullable Credentials declared, @Nullable ChatMetrics metrics) {
        ChatClient.Builder builder = ChatClient.builder()
                .baseUrl(Objects.requireNonNull(properties.baseUrl(), "superoffice.chat.base-url"))
                .credentials(declared == null ? properties.credentials() : declared)
                .localization(properties.localization());
        set(properties.appToken(), builder::appToken);
        set(properties.applicationId(), builder::applicationId);
        set(properties.zoneOfDatesWithoutOffset(), builder::zoneOfDatesWithoutOffset);
        set(properties.connectTimeout(), builder::connectTimeout);
        set(properties.attemptTimeout(), builder::attemptTimeout);
        set(properties.callTimeout(), builder::callTimeout);
        set(properties.attempts(), attempts -> builder.retry(RetryPolicy.STANDARD.attempts(attempts)));
        set(properties.callsPerSecond(), builder::callsPerSecond);
        set(properties.limitPlainCalls(), builder::limitPlainCalls);
        set(metrics, builder::metrics);
        return builder.build();
    }

    private static <T> void set(@Nullable T value, Consumer<T> setting) {
        if (value != null) {
            setting.accept(value);
        }
    }

    /** A blank one is none. */
    static final class OnBaseUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("superoffice.chat.base-url", "").isBlank();
        }
    }

    /** Measures calls where Micrometer is. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Metrics {

        @Bean
        @ConditionalOnBean(MeterRegistry.class)
        @ConditionalOnMissingBean
        ChatMetrics superofficeChatMetrics(MeterRegistry registry) {
            return MicrometerChatMetrics.in(registry);
        }
    }
}
