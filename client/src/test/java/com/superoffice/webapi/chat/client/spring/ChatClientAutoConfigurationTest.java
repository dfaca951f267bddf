package com.superoffice.webapi.chat.client.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.ChatMetrics;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.client.micrometer.MicrometerChatMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real application is started with the settings and beans in question. */
class ChatClientAutoConfigurationTest {

    private static final String BASE_URL = "superoffice.chat.base-url=http://localhost:8080/api/v1";

    @Test
    void settingsMakeAClient() {
        try (ConfigurableApplicationContext application = start(
                Plain.class,
                BASE_URL,
                "superoffice.chat.user=tje0",
                "superoffice.chat.password=Tje0",
                "superoffice.chat.language=nb-NO",
                "superoffice.chat.time-zone=NO",
                "superoffice.chat.call-timeout=20s",
                "superoffice.chat.attempts=2")) {
            assertThat(application.getBean(ChatClient.class))
                    .hasToString("ChatClient[baseUrl=http://localhost:8080/api/v1, credentials=Credentials[Basic],"
                            + " localization=Localization[language=nb-NO, culture=null, timeZone=NO]]");
            assertThat(application.getBeansOfType(ChatMetrics.class)).isEmpty();
            assertThat(application.getBean(ChatClientProperties.class))
                    .hasToString("ChatClientProperties[baseUrl=http://localhost:8080/api/v1]");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base-url=http://localhost:1/foo | superoffice.chat.base-url: must end with /api/v1, found /foo
            attempt-timeout=2s              | superoffice.chat.attempt-timeout: must be longer than PT5S
            calls-per-second=0              | superoffice.chat.calls-per-second: must be from 1 to 1000, found 0
            token=8A:secret                 | superoffice.chat: exactly one of user, ticket and token must be set, found 2
            """)
    void aWrongSettingIsNamedInPlaceOfAStackTrace(String setting, String description) throws IOException {
        Throwable failure = catchThrowable(() -> start(
                Plain.class,
                setting.startsWith("base-url") ? "superoffice.chat.attempts=1" : BASE_URL,
                "superoffice.chat.user=tje0",
                "superoffice.chat.password=Tje0",
                "superoffice.chat." + setting));
        FailureAnalysis analysis = new ChatClientFailureAnalyzer().analyze(failure);
        assertThat(analysis.getDescription()).startsWith(description).doesNotContain("secret");
        assertThat(analysis.getAction()).startsWith("Correct the setting");
        try (InputStream factories = getClass().getResourceAsStream("/META-INF/spring.factories")) {
            assertThat(new String(factories.readAllBytes(), UTF_8).strip())
                    .isEqualTo(FailureAnalyzer.class.getName() + "=" + ChatClientFailureAnalyzer.class.getName());
        }
    }

    @Test
    void aBlankSettingIsNone() {
        try (ConfigurableApplicationContext application = start(
                Plain.class,
                BASE_URL,
                "superoffice.chat.user=tje0",
                "superoffice.chat.password=Tje0",
                "superoffice.chat.ticket= ",
                "superoffice.chat.token=",
                "superoffice.chat.language=")) {
            assertThat(application.getBean(ChatClient.class)).asString().contains("Credentials[Basic]");
        }
        try (ConfigurableApplicationContext application = start(Plain.class, "superoffice.chat.base-url=")) {
            assertThat(application.getBeansOfType(ChatClient.class)).isEmpty();
        }
    }

    @Test
    void theSettingsOfTheReadmeMakeAClient() throws IOException {
        Matcher settings = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(settings.find()).isTrue();
        String[] lines = settings.group(1).lines().toArray(String[]::new);
        assertThat(lines).hasSizeGreaterThan(4);
        try (ConfigurableApplicationContext application = start(Plain.class, lines)) {
            assertThat(application.getBean(ChatClient.class))
                    .hasToString("ChatClient[baseUrl=https://online.superoffice.com/Cust12345/api/v1,"
                            + " credentials=Credentials[SoTicket],"
                            + " localization=Localization[language=nb-NO, culture=null, timeZone=null]]");
        }
    }

    @Test
    void withoutABaseUrlThereIsNoClient() {
        try (ConfigurableApplicationContext application = start(Plain.class)) {
            assertThat(application.getBeansOfType(ChatClient.class)).isEmpty();
        }
    }

    @Test
    void beansGoBeforeSettings() {
        try (ConfigurableApplicationContext application =
                start(WithBeans.class, BASE_URL, "superoffice.chat.user=tje0")) {
            assertThat(application.getBean(ChatClient.class).toString()).contains("Credentials[renewed]");
            assertThat(application.getBean(ChatMetrics.class)).isInstanceOf(MicrometerChatMetrics.class);
        }
    }

    @Test
    void credentialsThatAreMissingOrTwofoldFailTheStart() {
        assertThatThrownBy(() -> start(Plain.class, BASE_URL))
                .hasRootCauseMessage("superoffice.chat: exactly one of user, ticket and token must be set, found 0;"
                        + " or declare a bean of type Credentials");
        assertThatThrownBy(() ->
                        start(Plain.class, BASE_URL, "superoffice.chat.token=8A", "superoffice.chat.ticket=7T"))
                .hasRootCauseMessage("superoffice.chat: exactly one of user, ticket and token must be set, found 2;"
                        + " or declare a bean of type Credentials");
        assertThatThrownBy(() -> start(Plain.class, BASE_URL, "superoffice.chat.user=tje0"))
                .hasRootCauseMessage("superoffice.chat: user must go with password");
    }

    private static ConfigurableApplicationContext start(Class<?> configuration, String... settings) {
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        return application.run(Stream.of(settings).map(setting -> "--" + setting).toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Plain {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class WithBeans {

        @Bean
        Credentials credentials() {
            return Credentials.renewed(() -> Credentials.bearer("8A"));
        }

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }
    }
}
