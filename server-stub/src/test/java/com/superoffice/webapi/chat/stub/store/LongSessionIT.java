package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session of 100 000 messages is answered by a sandbox of 256 MB. */
@Tag("full")
class LongSessionIT {

    private static final int MESSAGES = 100_000;

    @TempDir
    private Path directory;

    @Test
    void aSessionOfAHundredThousandMessagesIsAnsweredInJsonAndXml() throws Exception {
        DatabaseSettings settings = DatabaseSettingsTest.settings(Map.of(DatabaseSettings.DATA, directory.toString()));
        RunningSandbox.start("--sandbox.data=" + directory).close();
        try (OpenStore open = OpenStore.on(settings)) {
            ManyMessages.fillSession(open.jdbc(), 1, MESSAGES);
        }
        try (SandboxNode node = SandboxNode.start(
                directory, List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"), List.of("--sandbox.data=."))) {
            for (String accept : List.of("application/json", "application/xml", "application/json")) {
                HttpResponse<String> answer = node.ask(1, 0, accept);
                assertThat(answer.statusCode()).as(accept).isEqualTo(200);
                assertThat(SandboxNode.ids(answer.body()).mapToInt(id -> id).toArray()).as(accept).hasSize(MESSAGES).isSorted();
            }
        }
    }
}
