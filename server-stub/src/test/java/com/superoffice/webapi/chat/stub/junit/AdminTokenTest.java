package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the control API demands is sent, or it is said how to give it. */
class AdminTokenTest {

    @TempDir
    private Path directory;

    @Test
    void oneThatStandsInAFileIsToBeGivenAsAnOption() throws Exception {
        Path file = Files.writeString(directory.resolve("settings.yaml"), "sandbox.admin-token: secret\n");
        try (RunningSandbox running = RunningSandbox.start("--sandbox.settings=" + file)) {
            SandboxOptions options =
                    SandboxOptions.external(URI.create("http://localhost:" + running.port() + "/api/v1"));
            assertThatThrownBy(ChatSandbox.start(options)::reset)
                    .isInstanceOf(SandboxFailure.class)
                    .hasMessage("POST reset: Sandbox-Admin-Token: expected the admin token; give it as an option, with"
                            + " --sandbox.admin-token or SandboxOptions.adminToken, also where a file of settings has"
                            + " it");
            ChatSandbox.start(options.adminToken("secret")).reset();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bl\u00e5b\u00e6r", "line\nbreak", "", "\u007f"})
    void oneThatNoHeaderCanHoldIsRejectedWithoutBeingShown(String token) {
        assertThatThrownBy(() -> SandboxOptions.NONE.adminToken(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adminToken: expected printable ASCII characters, found others");
    }

    @Test
    void aBlankSettingIsAsIfNotSet() {
        assertThat(SandboxOptions.ofSettings("--sandbox.admin-token= a ", "--sandbox.admin-token= ").adminToken())
                .isEqualTo("a");
        assertThat(SandboxOptions.ofSettings("--sandbox.data= ").isShared()).isFalse();
        assertThat(SandboxOptions.ofSettings("--sandbox.data=chats").isShared()).isTrue();
    }
}
