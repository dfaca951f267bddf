package com.superoffice.webapi.chat.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.conformance.cases.Credentials;
import com.superoffice.webapi.chat.conformance.server.Defect;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a server team writes, and what it sees. */
class ChatConformanceTest {

    private static final HonestServer SERVER = HonestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        SERVER.breakWith(null);
        return ChatConformance.of(SERVER.baseUrl())
                .session(3001)
                .credentials(Credentials.none().basic("tje0", "Tje0"))
                .only("media.request.application-json.*", "auth.basic.*")
                .tests();
    }

    @Test
    void aBrokenCaseIsAFailedTestWithItsReason() {
        SERVER.breakWith(Defect.ANY_PASSWORD);
        List<DynamicTest> tests = ChatConformance.of(SERVER.baseUrl())
                .session(3001)
                .credentials(Credentials.none().basic("tje0", "Tje0"))
                .only("auth.basic.wrong-password")
                .tests()
                .flatMap(group -> ((DynamicContainer) group).getChildren())
                .map(DynamicTest.class::cast)
                .toList();
        assertThat(tests).hasSize(1);
        assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
                .hasMessageStartingWith("[status.unexpected] status: expected 401, found 200\nC9: ");
    }

    @Test
    void aServerThatIsNotThereIsOneFailedTest() {
        List<DynamicNode> tests = ChatConformance.of("http://127.0.0.1:1/api/v1")
                .session(1)
                .credentials(Credentials.none().basic("a", "b"))
                .tests()
                .toList();
        assertThat(tests).hasSize(1);
        assertThatThrownBy(() -> ((DynamicTest) tests.get(0)).getExecutable().execute())
                .hasMessage("http://127.0.0.1:1 refused the connection");
    }
}
