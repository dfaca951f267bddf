package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is started is ended, with whatever it has started. */
@DisabledOnOs(OS.WINDOWS)
class SandboxProcessTest {

    @TempDir
    private Path home;

    @Test
    void aStartThatFailsLeavesNoProcessOfALauncherThatHadStartedOthers() throws Exception {
        Path launcher = Files.createDirectory(home.resolve("bin")).resolve("chat-sandbox");
        Files.writeString(launcher, """
                tail -f /dev/null > /dev/null 2>&1 &
                echo $$ $!
                exec > /dev/null 2>&1
                wait
                """);
        SandboxFailure failure = catchThrowableOfType(
                SandboxFailure.class, () -> SandboxProcess.start(home, SandboxOptions.NONE));
        String[] lines = failure.getMessage().split("\\R");
        assertThat(lines[0]).isEqualTo("The sandbox in " + home + " did not start; it printed:");
        for (String pid : lines[1].split(" ")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20)));
        }
    }

    @Test
    void anAddressWithAZoneIsOneThatAClientCanCall() throws Exception {
        Path launcher = Files.createDirectory(home.resolve("bin")).resolve("chat-sandbox");
        Files.writeString(launcher, """
                echo ready at 'http://[fe80::1%25br-1]:8080/api/v1'
                tail -f /dev/null
                """);
        try (ChatSandbox sandbox = SandboxProcess.start(home, SandboxOptions.NONE)) {
            assertThat(sandbox.baseUrl()).hasToString("http://[fe80::1]:8080/api/v1");
        }
    }
}
