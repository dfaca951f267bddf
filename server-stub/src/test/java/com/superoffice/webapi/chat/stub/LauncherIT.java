package com.superoffice.webapi.chat.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.Distribution;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the distribution, wherever it is unpacked and whatever is left of earlier runs. */
class LauncherIT {

    private static final String LOADED_FROM_ARCHIVE = "com.superoffice.webapi.chat.stub.SandboxApplication source: shared";
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path directory;

    private Path home;

    @BeforeEach
    void unpack() {
        home = Distribution.unpackedIn(directory.resolve("first-place"));
    }

    @Test
    void theFirstRunLeavesAnArchiveThatLaterOnesUseAlsoAtAnotherPlace() throws Exception {
        assertThat(run(home).get(0))
                .startsWith("chat-sandbox: a slower start: the first one on this JDK (" + Runtime.version())
                .endsWith("; it leaves an archive when it ends, and the next will be faster");
        assertThat(run(home).get(0)).contains("ready at");
        Path moved = Files.move(home, directory.resolve("another-place"));
        assertThat(run(moved, Map.of("JAVA_OPTS", "-Xlog:class+load")))
                .anySatisfy(line -> assertThat(line).contains(LOADED_FROM_ARCHIVE));
    }

    @Test
    void whatAKilledRunHasLeftIsNotUsed() throws Exception {
        run(home);
        Path whole = onlyFileIn(home.resolve("archive"));
        Files.write(whole, new byte[1000]);
        assertThat(run(home).get(0)).startsWith("chat-sandbox: a slower start: the first one on this JDK");
    }

    @Test
    void whereNoArchiveCanBeLeftItSaysSo() throws Exception {
        Files.writeString(home.resolve("archive"), "a file in the way");
        assertThat(run(home).get(0))
                .isEqualTo("chat-sandbox: a slower start: the archive of loaded classes cannot be written to "
                        + home.toRealPath() + "/archive");
    }

    @Test
    void whereAnArchiveWouldHoldNothingItSaysSo() throws Exception {
        Path blank = Files.move(home, directory.resolve("a blank"));
        assertThat(run(blank).get(0))
                .isEqualTo("chat-sandbox: a slower start: no archive of loaded classes can be made in a directory of this"
                        + " name: " + blank.toRealPath());
        assertThat(blank.resolve("archive")).doesNotExist();
    }

    @Test
    void relativePathsAreThoseOfTheCaller() throws Exception {
        Files.writeString(directory.resolve("chat-sandbox.yaml"), "sandbox.tenant: Cust12345\n");
        assertThat(run(home, Map.of(), "--sandbox.data=chats"))
                .anySatisfy(line -> assertThat(line).contains("/Cust12345/api/v1"));
        assertThat(directory.resolve("chats/chat.mv.db")).exists();
    }

    @Test
    void itCanBeStartedThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("sandbox"), home.resolve("bin/chat-sandbox"));
        assertThat(printed(List.of(link.toString(), "--help"), Map.of())).contains("  --server.port");
    }

    @Test
    void withoutAJdkItSaysSo() throws Exception {
        assertThat(printed(List.of(home.resolve("bin/chat-sandbox").toString()), Map.of("JAVA_HOME", "/nowhere")))
                .isEqualTo("chat-sandbox: JAVA_HOME: expected a JDK with bin/java, found \"/nowhere\"\n");
    }

    private List<String> run(Path home) throws Exception {
        return run(home, Map.of());
    }

    /** Starts the sandbox, ends it as soon as it is ready, and returns what it printed. */
    private List<String> run(Path home, Map<String, String> environment, String... settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/chat-sandbox").toString(), "--server.port=0"));
        command.addAll(List.of(settings));
        Process process = process(command, environment).start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
                if (line.contains("ready at")) {
                    process.toHandle().destroy(); // which leaves what it prints to its reader
                }
            }
        }
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    private String printed(List<String> command, Map<String, String> environment) throws IOException {
        return new String(process(command, environment).start().getInputStream().readAllBytes(), UTF_8);
    }

    private ProcessBuilder process(List<String> command, Map<String, String> environment) {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().putAll(environment);
        return process;
    }

    private static Path onlyFileIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
