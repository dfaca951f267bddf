package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sandbox and its base URL as parameters. */
@ExtendWith(ChatSandboxExtension.class)
class ExtendedTest {

    @BeforeEach
    void write(ChatSandbox sandbox) {
        sandbox.session(900).customerSays("Before the test");
    }

    @RepeatedTest(3)
    void eachTestHasASandboxAtTheBeginning(ChatSandbox sandbox, URI baseUrl) throws Exception {
        assertTrue(Operation.call(baseUrl, "{\"ChatSessionId\":900}").body().contains("Before the test"));
        assertEquals(1, sandbox.journal().size());
        sandbox.assertContractKept();
    }

    @Nested
    class Inside {

        @Test
        void nestedClassesToo(ChatSandbox sandbox, URI baseUrl) throws Exception {
            assertTrue(Operation.call(baseUrl, "{\"ChatSessionId\":900}").body().contains("Before the test"));
            assertEquals(1, sandbox.journal().size());
        }
    }
}
