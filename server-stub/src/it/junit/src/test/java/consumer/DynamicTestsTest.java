package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each dynamic test has a journal of its own. */
class DynamicTestsTest {

    @RegisterExtension
    static ChatSandboxExtension sandbox = new ChatSandboxExtension();

    @TestFactory
    Stream<DynamicTest> eachSeesItsOwnCalls() {
        return Stream.of(1, 2, 3).map(calls -> dynamicTest(calls + " calls", () -> {
            for (int i = 0; i < calls; i++) {
                Operation.call(sandbox.baseUrl(), "{\"ChatSessionId\":900}");
            }
            assertEquals(calls, sandbox.journal().size());
            sandbox.assertContractKept();
        }));
    }
}
