package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.superoffice.webapi.chat.client.ChatClient;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class FirstTenMinutesTest {

    @Test
    void threeSettingsMakeAClientThatIsMeasured() throws Exception {
        try (Server server = new Server();
                ConfigurableApplicationContext application = SpringApplication.run(
                        Application.class,
                        "--spring.main.web-application-type=none",
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
        }
    }
}
