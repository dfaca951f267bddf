package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is stopped and started again: 503 in between, and recovery by itself. */
class DatabaseOutageTest {

    private static final String DOCUMENTED = "{\"ChatSessionId\":2347,\"After\":1002}";

    @TempDir
    private Path directory;

    @Test
    void whileTheDatabaseIsAwayCallsAreAskedToComeBackAndThenAnsweredAgain() throws Exception {
        EmbeddedPostgres server = builder().start();
        int port = server.getPort();
        try (RunningSandbox sandbox = RunningSandbox.start(
                "--sandbox.database.url=jdbc:postgresql://localhost:" + port + "/postgres",
                "--sandbox.database.user=postgres")) {
            ChatStore store = sandbox.bean(ChatStore.class);
            HttpResponse<String> before = sandbox.post(DOCUMENTED);
            assertThat(before.statusCode()).isEqualTo(200);
            assertThat(store.reachable()).isTrue();

            server.close();
            for (int call = 0; call < 2; call++) {
                Instant asked = Instant.now();
                HttpResponse<String> refused = sandbox.post(DOCUMENTED);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
            }
            Instant asked = Instant.now();
            assertThat(store.reachable()).isFalse();
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));

            server = builder().setPort(port).start();
            HttpResponse<String> after = sandbox.post(DOCUMENTED);
            for (int call = 0; after.statusCode() == 503 && call < 10; call++) {
                after = sandbox.post(DOCUMENTED); // the first may still meet a connection that is gone
            }
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).isEqualTo(before.body());
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false);
    }
}
