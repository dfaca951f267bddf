package consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.HttpServerErrorException;

/** A Spring Boot application's test against the sandbox. */
@SpringBootTest
class ApplicationTest {

    @RegisterExtension
    static ChatSandboxExtension sandbox = new ChatSandboxExtension();

    @Autowired
    private Application.Messages messages;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("chat.base-url", () -> sandbox.baseUrl().toString());
    }

    @Test
    void theApplicationReadsWhatTheCustomerSays() {
        sandbox.session(565).customerSays("Is anybody there?");
        assertThat(messages.of(565)).contains("Is anybody there?");
        sandbox.assertContractKept();
    }

    @Test
    void theApplicationSeesAFault() {
        sandbox.faults().next(1).status(503);
        assertThatThrownBy(() -> messages.of(565)).isInstanceOf(HttpServerErrorException.ServiceUnavailable.class);
        assertThat(messages.of(2347)).contains("Sarah Johnson");
    }
}
