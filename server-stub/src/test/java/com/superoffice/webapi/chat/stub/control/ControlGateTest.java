package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Only those may control a sandbox who are meant to. */
class ControlGateTest {

    private static final byte[] NOTHING = new byte[0];

    @Test
    void beyondTheLoopbackInterfaceTheAdminTokenIsDemanded() {
        try (RunningSandbox sandbox = RunningSandbox.start("--server.address=0.0.0.0", "--sandbox.admin-token=secret")) {
            assertThat(sandbox.postTo("/sandbox/v1/reset", NOTHING).body())
                    .contains("\"Message\":\"Sandbox-Admin-Token: expected the admin token\"");
            assertThat(sandbox.postTo("/sandbox/v1/reset", NOTHING, "Sandbox-Admin-Token", "nix")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(sandbox.postTo("/sandbox/v1/reset", NOTHING, "Sandbox-Admin-Token", "secret")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(sandbox.send("GET", "/sandbox/v1/health", NOTHING).statusCode())
                    .isEqualTo(200);
            assertThat(sandbox.post("{\"ChatSessionId\":2347}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void withoutAnAdminTokenNobodyControlsItFromElsewhere() {
        try (RunningSandbox sandbox = RunningSandbox.start("--server.address=0.0.0.0")) {
            assertThat(sandbox.postTo("/sandbox/v1/reset", NOTHING).body())
                    .contains("Beyond the loopback interface the control API needs --sandbox.admin-token to be set.");
        }
    }

    @Test
    void aPageOfAnotherOriginOrAnotherNameMayNot() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            assertThat(sandbox.postTo("/sandbox/v1/reset", NOTHING, "Origin", "http://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(sandbox.postTo("/sandbox/v1/reset", NOTHING, "Origin", "null").statusCode())
                    .isEqualTo(403);
            assertThat(sandbox.postTo("/sandbox/v1/reset", NOTHING, "Origin", "http://127.0.0.1:" + sandbox.port())
                            .statusCode())
                    .isEqualTo(204);
            assertThat(sandbox.raw(("POST /sandbox/v1/reset HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(UTF_8)))
                    .startsWith("HTTP/1.1 403 ");
        }
    }
}
