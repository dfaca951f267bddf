package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tests of a class share a sandbox, and find it as if they were the first. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChatSandboxExtensionIT {

    @RegisterExtension
    static ChatSandboxExtension sandbox = new ChatSandboxExtension();

    private static long pid;

    @Test
    @Order(1)
    void theFirstTestLeavesTraces() {
        pid = sandbox.sandbox().pid();
        sandbox.session(2347).customerSays("Still there?");
        sandbox.faults().status(500);
        assertThat(Caller.call(sandbox.baseUrl(), "{\"ChatSessionId\":2347}").statusCode())
                .isEqualTo(500);
        assertThat(sandbox.journal()).hasSize(1);
    }

    @Test
    @Order(2)
    void theSecondFindsNoneInTheSameProcess() {
        assertThat(sandbox.sandbox().pid()).isEqualTo(pid);
        assertThat(sandbox.journal()).isEmpty();
        assertThat(Caller.call(sandbox.baseUrl(), "{\"ChatSessionId\":2347}").body())
                .doesNotContain("Still there?");
        sandbox.assertContractKept();
    }
}
