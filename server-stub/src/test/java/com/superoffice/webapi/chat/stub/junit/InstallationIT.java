package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the published artifact unpacks, in JVMs that have nothing else. */
class InstallationIT {

    @TempDir
    private Path cache;

    @Test
    void itIsUnpackedOnceHoweverManyNeedItAndWhatIsNotUsedAnyMoreGoes() throws Exception {
        Path old = Files.createDirectories(cache.resolve("0123456789abcdef/lib")).getParent();
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        Path young = Files.createDirectories(cache.resolve("fedcba9876543210"));

        List<Process> both = List.of(installing(), installing());
        for (Process process : both) {
            String printed = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(printed).isZero();
            assertThat(Path.of(printed.strip(), "bin", "chat-sandbox")).isExecutable();
        }
        assertThat(old).doesNotExist();
        assertThat(cache).isDirectoryContaining(path -> path.equals(young));
        assertThat(list(cache)).hasSize(2);
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamedWithTheWayOut() throws Exception {
        Path file = Files.writeString(cache.resolve("file"), "in the way");
        Process process = installing(file);
        assertThat(new String(process.getInputStream().readAllBytes()))
                .contains("SandboxFailure: The sandbox cannot be unpacked into " + file
                        + ", which -Dchat.sandbox.cache=DIRECTORY changes: ");
    }

    private Process installing() throws IOException {
        return installing(cache);
    }

    private static Process installing(Path cache) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dchat.sandbox.cache=" + cache,
                        "-cp",
                        System.getProperty("chat.sandbox.artifact") + ":" + System.getProperty("test.classes"),
                        Installing.class.getName())
                .redirectErrorStream(true)
                .start();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** Tells where the sandbox has been unpacked. */
    static final class Installing {

        public static void main(String[] arguments) {
            System.out.println(Installation.directory());
        }
    }
}
