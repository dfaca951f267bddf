package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.superoffice.webapi.chat.client.ChatClient;
import feign.Feign;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class FirstTenMinutesTest {

    @Test
    void threeSettingsMakeAClientThatIsMeasuredBesideAFeignClientOfTheApplication() throws Exception {
        try (Server server = new Server();
                ConfigurableApplicationContext application = SpringApplication.run(
                        Application.class,
                        "--spring.main.web-application-type=none",
                        "--greetings.url=" + server.url(),
                        "--superoffice.chat.base-url=" + server.baseUrl(),
                        "--superoffice.chat.user=tje0",
                        "--superoffice.chat.password=Tje0")) {
            ChatClient client = application.getBean(ChatClient.class);
            assertEquals(1001, client.getMessages(565, 7).get(0).chatMessageId());
            assertEquals(
                    1,
                    application.getBean(MeterRegistry.class)
                            .get("superoffice.chat.calls")
                            .tag("outcome", "ok")
                            .timer()
                            .count());
            assertEquals("Hello", application.getBean(Greetings.class).greeting());
        }
    }

    @Test
    void theLibrariesAreThoseThatSpringManages() {
        assertEquals(
                System.getProperty("expected.libraries"),
                Stream.of(Feign.class, JsonFactory.class)
                        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .collect(Collectors.joining(" ")));
    }
}
