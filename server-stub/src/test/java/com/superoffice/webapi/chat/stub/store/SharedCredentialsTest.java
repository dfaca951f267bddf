package com.superoffice.webapi.chat.stub.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import com.superoffice.webapi.chat.stub.auth.CredentialKind;
import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials live in the database: what one node issues or revokes counts on every node. */
class SharedCredentialsTest {

    private static final String BODY = "{\"ChatSessionId\":2347}";
    private static final String DEMO_TOKEN = "{\"kind\":\"token\",\"secret\":\"sandbox-token\"}";

    @TempDir
    private Path directory;

    @Test
    void credentialsOfOneNodeCountOnTheOther() {
        String[] settings = SandboxNode.on(PostgresServer.newDatabase()).toArray(String[]::new);
        try (RunningSandbox first = RunningSandbox.start(settings);
                RunningSandbox second = RunningSandbox.start(settings)) {
            comeAndGo(first.bean(CredentialRegister.class), second.bean(CredentialRegister.class));
            assertThat(second.bean(ChatStore.class).sessions())
                    .isEqualTo(first.bean(ChatStore.class).sessions())
                    .isNotEmpty();
        }
    }

    @Test
    void aDemoCredentialThatWasRevokedDoesNotComeBackWhenAnotherNodeStarts() {
        String[] settings = SandboxNode.on(PostgresServer.newDatabase()).toArray(String[]::new);
        try (RunningSandbox first = RunningSandbox.start(settings)) {
            assertThat(asked(first)).isEqualTo(200);
            control(first, "/credentials/revocations", DEMO_TOKEN);
            try (RunningSandbox second = RunningSandbox.start(settings)) {
                assertThat(asked(first)).isEqualTo(401);
                assertThat(asked(second)).isEqualTo(401);
                control(second, "/reset", "");
                assertThat(asked(first)).isEqualTo(200);
            }
        }
    }

    @Test
    void aDemoCredentialThatWasRevokedDoesNotComeBackWithTheNextStart() {
        String data = "--sandbox.data=" + directory;
        try (RunningSandbox sandbox = RunningSandbox.start(data)) {
            assertThat(asked(sandbox)).isEqualTo(200);
            control(sandbox, "/credentials/revocations", DEMO_TOKEN);
        }
        try (RunningSandbox sandbox = RunningSandbox.start(data)) {
            assertThat(asked(sandbox)).isEqualTo(401);
            assertThat(sandbox.post(BODY).statusCode()).isEqualTo(200);
            control(sandbox, "/reset", "");
        }
        try (RunningSandbox sandbox = RunningSandbox.start(data)) {
            assertThat(asked(sandbox)).isEqualTo(200);
        }
    }

    private static int asked(RunningSandbox sandbox) {
        return sandbox.post(BODY, "Authorization", "Bearer sandbox-token").statusCode();
    }

    private static void control(RunningSandbox sandbox, String path, String body) {
        HttpResponse<String> done =
                sandbox.postTo("/sandbox/v1" + path, body.getBytes(UTF_8), "Content-Type", "application/json");
        assertThat(done.statusCode()).isEqualTo(204);
    }

    @Test
    void credentialsComeAndGoInMemoryToo() throws Exception {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            CredentialRegister register = sandbox.bean(CredentialRegister.class);
            comeAndGo(register, register);
            staysValidWhileItIsIssuedAgain(register);
        }
    }

    private static void comeAndGo(CredentialRegister here, CredentialRegister there) {
        assertThat(there.isValid(CredentialKind.TOKEN, "secret")).isFalse();
        here.issue(CredentialKind.TOKEN, "secret", Duration.ofHours(1));
        assertThat(there.isValid(CredentialKind.TOKEN, "secret")).isTrue();
        assertThat(there.isValid(CredentialKind.TICKET, "secret")).isFalse();

        there.issue(CredentialKind.TOKEN, "secret", Duration.ZERO);
        assertThat(here.isValid(CredentialKind.TOKEN, "secret")).isFalse();
        here.issue(CredentialKind.TOKEN, "secret", null);
        assertThat(there.isValid(CredentialKind.TOKEN, "secret")).isTrue();

        assertThat(there.revoke(CredentialKind.TOKEN, "secret")).isTrue();
        assertThat(there.revoke(CredentialKind.TOKEN, "secret")).isFalse();
        assertThat(here.isValid(CredentialKind.TOKEN, "secret")).isFalse();

        Map<CredentialKind, String> kept = Map.of(CredentialKind.TOKEN, "kept", CredentialKind.TICKET, "other");
        here.reset(kept);
        here.issue(CredentialKind.TICKET, "kept", null);
        here.revoke(CredentialKind.TOKEN, "kept");
        here.reset(kept);
        here.reset(kept);
        assertThat(there.isValid(CredentialKind.TICKET, "kept")).isFalse();
        assertThat(there.isValid(CredentialKind.TICKET, "other")).isTrue();
        assertThat(there.isValid(CredentialKind.TOKEN, "kept")).isTrue();
    }

    /** As when another node is reset, which issues the demo credentials. */
    private static void staysValidWhileItIsIssuedAgain(CredentialRegister register) throws Exception {
        register.issue(CredentialKind.APP, "app", null);
        CompletableFuture<Void> issuing = CompletableFuture.runAsync(
                () -> IntStream.range(0, 200).forEach(i -> register.issue(CredentialKind.APP, "app", null)));
        do {
            assertThat(register.isValid(CredentialKind.APP, "app")).isTrue();
        } while (!issuing.isDone());
        issuing.get(1, TimeUnit.SECONDS);
    }
}
