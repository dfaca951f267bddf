package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after {@code kill -9}; and a database that is not there ends the start. */
class DataDirectoryIT {

    private static final int SESSION = 4711;

    @TempDir
    private Path workingDirectory;

    @Test
    void anAcknowledgedMessageSurvivesTheKillOfTheProcess() throws Exception {
        Path data = Files.createDirectory(workingDirectory.resolve("chats"));
        DatabaseSettings settings = DatabaseSettingsTest.settings(Map.of(DatabaseSettings.DATA, data.toString()));
        RunningSandbox.start("--sandbox.data=" + data).close();
        WritingProcess writer = WritingProcess.append(settings, data, SESSION);
        writer.kill();

        try (SandboxNode node = SandboxNode.start(workingDirectory, List.of(), List.of("--sandbox.data=chats"))) {
            assertThat(node.ids(SESSION, 0)).containsExactly(writer.acknowledgedId());
            assertThatThrownBy(() -> Database.open(settings).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("--sandbox.data: \"" + data + "\": another process has the database of this directory"
                            + " open; stop it, or use another directory");
        }
        try (Database closed = Database.open(settings)) {
            assertThat(closed.dataSource().getConnection().isValid(1)).isTrue();
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidInOneLineAndTheExitCodeIsNotZero() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "jdbc:postgresql://localhost:" + port + "/chat";
        assertThat(SandboxNode.failToStart(
                        workingDirectory,
                        List.of("--sandbox.database.url=" + url, "--sandbox.database.password=Secret1")))
                .containsExactly(
                        "2",
                        "--sandbox.database.url: \"" + url + "\": the database cannot be opened: Connection to localhost:"
                                + port + " refused. Check that the hostname and port are correct and that the"
                                + " postmaster is accepting TCP/IP connections.\n");
    }
}
