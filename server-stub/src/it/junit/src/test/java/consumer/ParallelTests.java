package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of classes that run at the same time, with one extension for both. */
abstract class ParallelTests {

    @RegisterExtension
    static ChatSandboxExtension sandbox = new ChatSandboxExtension();

    @RepeatedTest(20)
    void eachClassSeesItsOwnCalls() throws Exception {
        for (int i = 1; i <= 5; i++) {
            Operation.call(sandbox.baseUrl(), "{\"ChatSessionId\":900}");
            assertEquals(i, sandbox.journal().size());
        }
    }
}
