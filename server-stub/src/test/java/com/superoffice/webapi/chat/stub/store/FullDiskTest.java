package com.superoffice.webapi.chat.stub.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the disk is full messages can still be read, and be written again as soon as there is space. */
class FullDiskTest {

    private static final String APPEND = "/sandbox/v1/sessions/900/messages";

    private static final List<Write> WRITES = List.of(
            new Write("POST", "/credentials", "{\"kind\":\"token\",\"secret\":\"mine\"}"),
            new Write("POST", "/credentials/revocations", "{\"kind\":\"token\",\"secret\":\"sandbox-token\"}"),
            new Write("POST", "/browser-sessions", ""),
            new Write("PUT", "/scenario", "{\"sessions\":[]}"),
            new Write("PUT", "/recorded-exchanges", "{\"request\":{\"ChatSessionId\":900},\"response\":[]}"),
            new Write("POST", "/reset", ""));

    @TempDir
    private Path mountPoint;

    @Test
    void readsGoOnAndAppendsAreRejectedUntilThereIsSpace() throws Exception {
        try (SmallDisk disk = SmallDisk.at(mountPoint, 64);
                RunningSandbox sandbox = RunningSandbox.start("--sandbox.data=" + disk.directory().resolve("chats"))) {
            assertThat(append(sandbox).statusCode()).isEqualTo(201);
            disk.fillUpTo(5);

            HttpResponse<String> rejected = append(sandbox);
            assertThat(rejected.statusCode()).isEqualTo(503);
            assertThat(rejected.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(rejected.body())
                    .containsPattern("\"Message\":\"--sandbox.data: expected at least 32 MiB of free disk space, found [45] MiB;"
                            + " messages can be read, and be written again when there is more.\"");
            assertThat(sandbox.post("{\"ChatSessionId\":900}").body()).containsOnlyOnce("Hei");
            assertThat(sandbox.post("{\"ChatSessionId\":3001}").statusCode()).isEqualTo(200);
            assertThat(ready(sandbox).statusCode()).isEqualTo(200);
            assertThat(ready(sandbox).body()).contains("\"status\":\"READ_ONLY\"");

            disk.free();
            assertThat(append(sandbox).statusCode()).isEqualTo(201);
            assertThat(ready(sandbox).body()).contains("\"status\":\"UP\"");
        }
    }

    @Test
    void whatAppendsHaveFilledIsThereAgainAfterAReset() throws Exception {
        try (SmallDisk disk = SmallDisk.at(mountPoint, 64);
                RunningSandbox sandbox = RunningSandbox.start("--sandbox.data=" + disk.directory().resolve("chats"))) {
            String large = "x".repeat(500_000);
            HttpResponse<String> answer = append(sandbox, large);
            while (answer.statusCode() == 201) {
                answer = append(sandbox, large);
            }
            assertThat(answer.body()).contains("--sandbox.data: expected at least 32 MiB of free disk space, found 31 MiB");

            HttpResponse<String> reset = sandbox.send("POST", "/sandbox/v1/reset", new byte[0]);
            assertThat(reset.statusCode()).as(reset.body()).isEqualTo(204);
            assertThat(append(sandbox, large).statusCode()).isEqualTo(201);
            assertThat(ready(sandbox).body()).contains("\"status\":\"UP\"");
        }
    }

    @Test
    void whateverWritesIsRejectedWithTheSameReasonAndLeavesAllAsItWas() throws Exception {
        try (SmallDisk disk = SmallDisk.at(mountPoint, 64);
                RunningSandbox sandbox = RunningSandbox.start("--sandbox.data=" + disk.directory().resolve("chats"))) {
            assertThat(append(sandbox).statusCode()).isEqualTo(201);
            disk.fillUpTo(5);

            for (Write write : WRITES) {
                HttpResponse<String> rejected = write.send(sandbox);
                assertThat(rejected.statusCode()).as(write.path()).isEqualTo(503);
                assertThat(rejected.headers().firstValue("Retry-After")).as(write.path()).hasValue("60");
                assertThat(rejected.body()).as(write.path()).containsPattern("--sandbox.data: expected at least (16|32) MiB");
            }
            assertThat(sandbox.post("{\"ChatSessionId\":900}").body()).containsOnlyOnce("Hei");
            assertThat(asked(sandbox, "mine")).isEqualTo(401);
            assertThat(asked(sandbox, "sandbox-token")).isEqualTo(200);

            disk.free();
            for (Write write : WRITES) {
                assertThat(write.send(sandbox).statusCode()).as(write.path()).isBetween(200, 299);
            }
        }
    }

    @Test
    void aFirstStartIsRejectedInOneLineAndLeavesNothingThatALaterOneStumblesOver() throws Exception {
        try (SmallDisk disk = SmallDisk.at(mountPoint, 64)) {
            DatabaseSettings settings = settings(disk);
            disk.fillUpTo(0);
            rejectsStart(settings);
            disk.free();
            Database.open(settings).close();
        }
    }

    @Test
    void aStartAfterAKillIsRejectedInOneLineAndFindsEverythingOnceThereIsSpace() throws Exception {
        try (SmallDisk disk = SmallDisk.at(mountPoint, 64)) {
            DatabaseSettings settings = settings(disk);
            WritingProcess writer = WritingProcess.append(settings, disk.directory().resolve("chats"), 900);
            writer.kill();
            disk.fillUpTo(0);
            rejectsStart(settings);
            disk.free();
            try (OpenStore open = OpenStore.on(settings)) {
                assertThat(open.store().messages(900, 0))
                        .extracting(Message::id)
                        .containsExactly(writer.acknowledgedId());
            }
        }
    }

    @Test
    void aDatabaseThatHasClosedItselfIsOpenedAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.at(mountPoint, 64);
                OpenStore open = OpenStore.on(settings(disk))) {
            ChatStore store = open.store();
            disk.resize(3);
            NewMessage large = new NewMessage(
                    "ToUser", "x".repeat(200_000), "Kari", 0, "None", "", OffsetDateTime.parse("2024-12-15T09:23:15+01:00"));
            int appended = 0;
            while (catchThrowable(() -> store.append(900, large)) == null) {
                appended++;
            }
            assertThat(appended).isPositive();

            assertThat(failuresUntil(() -> assertThat(store.messages(900, 0)).isNotEmpty())).isLessThan(10);
            assertThat(store.messages(900, 0)).hasSize(appended);
            disk.resize(64);
            assertThat(failuresUntil(() -> store.append(900, large))).isLessThan(10);
            assertThat(store.messages(900, 0)).hasSize(appended + 1);
            assertThat(store.reachable()).isTrue();
        }
    }

    @Test
    void aDirectoryThatIsReadOnlyEndsTheStartWithOneLine() throws Exception {
        try (SmallDisk disk = SmallDisk.at(mountPoint, 64)) {
            disk.remountReadOnly();
            String data = disk.directory().toString();
            assertThatThrownBy(() -> DatabaseSettingsTest.settings(Map.of(DatabaseSettings.DATA, data)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("--sandbox.data: expected a directory that can be written to, found \"" + data + "\"");
        }
    }

    private static void rejectsStart(DatabaseSettings settings) {
        assertThatThrownBy(() -> Database.open(settings).close())
                .isInstanceOf(CannotStart.class)
                .hasMessage("--" + settings.place() + ": expected at least 16 MiB of free disk space, found 0 MiB");
    }

    private static DatabaseSettings settings(SmallDisk disk) {
        return DatabaseSettingsTest.settings(
                Map.of(DatabaseSettings.DATA, disk.directory().resolve("chats").toString()));
    }

    /** How often something fails before it succeeds; each connection of the pool may fail once. */
    private static int failuresUntil(Runnable succeeds) {
        int failures = 0;
        while (failures < 20 && catchThrowable(succeeds::run) != null) {
            failures++;
        }
        return failures;
    }

    private static HttpResponse<String> append(RunningSandbox sandbox) {
        return append(sandbox, "Hei");
    }

    private static HttpResponse<String> append(RunningSandbox sandbox, String text) {
        String message = "{\"Type\":\"ToUser\",\"Author\":\"Kari\",\"Message\":\"" + text + "\"}";
        return sandbox.postTo(APPEND, message.getBytes(UTF_8), "Content-Type", "application/json");
    }

    private static HttpResponse<String> ready(RunningSandbox sandbox) {
        return sandbox.send("GET", "/sandbox/v1/ready", new byte[0]);
    }

    private static int asked(RunningSandbox sandbox, String token) {
        return sandbox.post("{\"ChatSessionId\":900}", "Authorization", "Bearer " + token).statusCode();
    }

    private record Write(String method, String path, String body) {

        HttpResponse<String> send(RunningSandbox sandbox) {
            String mediaType = method.equals("PUT") ? "application/yaml" : "application/json";
            return sandbox.send(method, "/sandbox/v1" + path, body.getBytes(UTF_8), "Content-Type", mediaType);
        }
    }
}
