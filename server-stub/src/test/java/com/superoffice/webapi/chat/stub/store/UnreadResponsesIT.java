package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import com.superoffice.webapi.chat.stub.edge.Clients;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred clients that do not read nine megabytes each do not need a sandbox of more than 256 MB. */
@Tag("full")
class UnreadResponsesIT {

    private static final int MANY = 220;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"--sandbox.journal.entries=1000", "--sandbox.data=."})
    void clientsThatDoNotReadCostLittleMemory(String setting) throws Exception {
        try (SandboxNode node = SandboxNode.start(
                directory, List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"), List.of(setting))) {
            for (int message = 0; message < 10; message++) {
                node.append(9, "x".repeat(900_000));
            }
            String body = "{\"ChatSessionId\":9}";
            String request = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            try (Clients unread = Clients.open(node.port(), MANY, request)) {
                assertThat(node.ids(2347, 0)).containsExactly(1001, 1002, 1003);
                assertThat(node.ids(9, 0)).hasSize(10);
                assertThat(unread.beginnings(13)).hasSize(MANY).containsOnly("HTTP/1.1 200 ");
            }
        }
    }
}
