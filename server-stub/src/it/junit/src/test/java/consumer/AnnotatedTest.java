package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.ChatSandboxTest;
import com.superoffice.webapi.chat.stub.junit.Reset;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestFactory;

/** Settings, and data for all tests of the class. */
@ChatSandboxTest(settings = "--sandbox.tenant=Cust12345", reset = Reset.PER_CLASS)
class AnnotatedTest {

    @BeforeAll
    static void write(ChatSandbox sandbox) {
        sandbox.session(900).customerSays("Before all tests");
    }

    @RepeatedTest(3)
    void whatWasWrittenBeforeAllTestsIsThere(URI baseUrl) throws Exception {
        assertEquals("/Cust12345/api/v1", baseUrl.getPath());
        assertTrue(Operation.call(baseUrl, "{\"ChatSessionId\":900}").body().contains("Before all tests"));
    }

    @TestFactory
    Stream<DynamicTest> inDynamicTestsToo(URI baseUrl) {
        return Stream.of(1, 2).map(number -> dynamicTest("number " + number, () -> assertTrue(
                Operation.call(baseUrl, "{\"ChatSessionId\":900}").body().contains("Before all tests"))));
    }
}
