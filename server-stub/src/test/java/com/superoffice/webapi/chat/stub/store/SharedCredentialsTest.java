package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import com.superoffice.webapi.chat.stub.auth.CredentialKind;
import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Credentials live in the database: what one node issues or revokes counts on every node. */
class SharedCredentialsTest {

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

    /** As when another node starts, which issues the demo credentials. */
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
