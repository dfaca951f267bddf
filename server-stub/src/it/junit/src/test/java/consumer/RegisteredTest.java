package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A team's tests, with the sandbox as their only dependency beside JUnit. */
class RegisteredTest {

    @RegisterExtension
    static ChatSandboxExtension sandbox = new ChatSandboxExtension();

    @Test
    void whatTheCustomerSaysIsRead() throws Exception {
        sandbox.session(565).customerSays("Is anybody there?");
        assertTrue(call("{\"ChatSessionId\":565}").body().contains("Is anybody there?"));
        assertEquals(1, sandbox.journal().size());
        sandbox.assertContractKept();
    }

    @Test
    void aFaultHitsTheNextCallOnly() throws Exception {
        sandbox.faults().next(1).status(503);
        assertEquals(503, call("{\"ChatSessionId\":565}").statusCode());
        assertEquals(200, call("{\"ChatSessionId\":565}").statusCode());
    }

    @Test
    void aRequestOutsideTheContractIsNoticed() throws Exception {
        call("{\"ChatSessionId\":\"565\"}");
        assertThrows(AssertionError.class, sandbox::assertContractKept);
    }

    @Test
    void theSandboxBringsNoDependency() {
        List<String> others = Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !entry.matches(".*/(junit|opentest4j|apiguardian|jspecify|surefire|chat-server-stub)[^/]*"))
                .toList();
        assertEquals(List.of(), others);
    }

    private static HttpResponse<String> call(String body) throws Exception {
        return Operation.call(sandbox.baseUrl(), body);
    }
}
