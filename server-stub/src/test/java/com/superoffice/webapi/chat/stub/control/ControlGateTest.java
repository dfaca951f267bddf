package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The operation has no token, and the demo credentials are known. */
    @Test
    void aPageThatHasANameForThisMachineMayNotCallTheOperationEither() throws IOException {
        String call = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: %s\r\nAuthorization: "
                + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\n%sConnection: close\r\nContent-Length: 22\r\n\r\n"
                + "{\"ChatSessionId\":2347}";
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            String page = call.formatted("evil.example", "Origin: http://evil.example\r\n");
            assertThat(sandbox.raw(page.getBytes(UTF_8)))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("Host: expected localhost from a page, found another name;");
            assertThat(sandbox.raw(call.formatted("evil.example", "").getBytes(UTF_8))).startsWith("HTTP/1.1 200 ");
            assertThat(sandbox.raw(call.formatted("localhost", "Origin: http://localhost:3000\r\n").getBytes(UTF_8)))
                    .startsWith("HTTP/1.1 200 ");
        }
        try (RunningSandbox sandbox = RunningSandbox.start("--sandbox.cors.origins=http://app.example")) {
            assertThat(sandbox.raw(call.formatted("app.example", "Origin: http://app.example\r\n").getBytes(UTF_8)))
                    .startsWith("HTTP/1.1 200 ");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: ",
                "Origin: http://localhost\r\nOrigin: http://localhost",
                "Origin: http://localhost\r\nOrigin: http://evil.example",
                "Origin: http://evil.example\r\nOrigin: http://localhost",
                "Origin: ",
                "Origin: http://localhost\r\nSec-Fetch-Site: cross-site"
            })
    void whatABrowserSaysOfAnotherSiteIsBelieved(String headers) throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            String rest = headers + "\r\nContent-Length: 0\r\n\r\n";
            assertThat(sandbox.raw(request("localhost", "POST /sandbox/v1/reset", rest)))
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Origin: http://localhost",
                "Origin: http://LOCALHOST\r\nSec-Fetch-Site: same-origin"
            })
    void whatABrowserSaysOfTheSandboxsOwnPageIsBelieved(String headers) throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            String rest = headers + "\r\nContent-Length: 0\r\n\r\n";
            assertThat(sandbox.raw(request("localhost", "POST /sandbox/v1/reset", rest)))
                    .startsWith("HTTP/1.1 204 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat_sandbox", "chat_sandbox:8080", "_chat.my_net:80", "7_chat", "chat_"})
    void aHostWithUnderscoresAsContainersHaveThemIsServed(String host) throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start("--server.address=0.0.0.0", "--sandbox.admin-token=secret")) {
            assertThat(sandbox.raw(request(host, "POST /api/v1/Agents/Chat/GetChatMessages", "Authorization: "
                            + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\nContent-Length: 22"
                            + "\r\n\r\n{\"ChatSessionId\":3007}")))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("\r\n\r\n[]");
            assertThat(sandbox.raw(request(host, "GET http://" + host + "/sandbox/v1/faults",
                            "Sandbox-Admin-Token: secret\r\nOrigin: http://" + host + "\r\n\r\n")))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("\r\n\r\n[]");
            assertThat(sandbox.raw(request(host, "GET /", "\r\n")))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("<!DOCTYPE html>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat_sandbox", "127.0.0.1_", "local_host"})
    void aNameWithAnUnderscoreIsNoneOfThisMachine(String host) throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            assertThat(sandbox.raw(request(host, "POST /sandbox/v1/reset", "Content-Length: 0\r\n\r\n")))
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat_sandbox:x", "chat_sandbox:99999999999", "_ chat", "chat_/x", "[_::1]"})
    void anUnderscoreMakesNoHostOfWhatIsNone(String host) throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            assertThat(sandbox.raw(request(host, "GET /", "\r\n")))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("request line, headers, or length of the body: not well-formed HTTP");
        }
    }

    private static byte[] request(String host, String line, String rest) {
        return (line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + rest).getBytes(UTF_8);
    }
}
