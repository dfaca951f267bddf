package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the published artifact unpacks, in JVMs that have nothing else. */
class InstallationIT {

    @TempDir
    private Path cache;

    @Test
    void itIsUnpackedOnceHoweverManyNeedItAtTheSameTime() throws Exception {
        for (Process process : List.of(installing(cache), installing(cache))) {
            String printed = printed(process);
            assertThat(process.waitFor()).as(printed).isZero();
            assertThat(Path.of(printed.strip(), "bin", "chat-sandbox")).isExecutable();
        }
        assertThat(list(cache)).containsExactly(cache.resolve("chat-sandbox"));
        assertThat(list(cache.resolve("chat-sandbox"))).hasSize(2);
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamedWithTheWayOut() throws Exception {
        Path file = Files.writeString(cache.resolve("file"), "in the way");
        assertThat(printed(installing(file)))
                .contains("SandboxFailure: The sandbox cannot be unpacked into " + file + " (")
                .contains("); -Dchat.sandbox.cache=DIRECTORY names another");
    }

    @Test
    void aNameThatTheLocaleCannotSayIsNamedToo() throws Exception {
        ProcessBuilder process = process("-Dchat.sandbox.cache=" + cache.resolve("bl\u00e5b\u00e6r"));
        process.environment().put("LC_ALL", "C");
        assertThat(printed(process.start()))
                .satisfiesAnyOf(
                        printed -> assertThat(printed)
                                .contains("SandboxFailure: The sandbox cannot be unpacked into " + cache),
                        printed -> assertThat(printed).startsWith(cache.toString()));
    }

    @Test
    void withoutAUsableHomeItIsUnpackedIntoTheTemporaryDirectoryForThisUserAlone() throws Exception {
        ProcessBuilder process = process("-Duser.home=?", "-Duser.name=kari", "-Djava.io.tmpdir=" + cache);
        process.environment().remove("XDG_CACHE_HOME");
        Path directory = Path.of(printed(process.directory(cache.toFile()).start()).strip());
        assertThat(directory).startsWith(cache.resolve("chat-sandbox-of-kari/chat-sandbox"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.resolve("chat-sandbox-of-kari"))))
                .isEqualTo("rwx------");
        assertThat(list(cache)).containsExactly(cache.resolve("chat-sandbox-of-kari"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/nowhere/deleted"})
    void aTemporaryDirectoryThatIsNoneIsNamedWithTheWayOut(String temporary) throws Exception {
        ProcessBuilder process = process("-Duser.home= ", "-Duser.name=kari", "-Djava.io.tmpdir=" + temporary);
        process.environment().remove("XDG_CACHE_HOME");
        assertThat(printed(process.directory(cache.toFile()).start()))
                .contains("SandboxFailure: The sandbox cannot be unpacked into ")
                .contains("chat-sandbox-of-kari (java.io.IOException: java.io.tmpdir: expected a directory, found \""
                        + temporary + "\"); -Dchat.sandbox.cache=DIRECTORY names another")
                .doesNotContain("NullPointerException");
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void whatAnotherUserHasLeftUnfinishedAndCannotBeRemovedIsPassedOver() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path root = Files.createDirectory(cache.resolve("chat-sandbox"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path left = Files.createDirectory(root.resolve("unpacking-left"));
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(Files.createFile(left.resolve(".chat-sandbox")), longAgo);
        assertThat(printed(asAnother(process("-Dchat.sandbox.cache=" + cache)))).startsWith(root.toString());
        assertThat(left).exists();
        assertThat(list(root)).hasSize(3);
    }

    @Test
    void whatRootHasUnpackedAnotherUserCanStart() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path directory = Path.of(printed(installing(cache)).strip());
        assertThat(printed(asAnother(process("-Dchat.sandbox.cache=" + cache)))).isEqualTo(directory + "\n");
    }

    private static Process asAnother(ProcessBuilder process) throws IOException {
        process.command().addAll(0, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        return process.start();
    }

    private static Process installing(Path cache) throws IOException {
        return process("-Dchat.sandbox.cache=" + cache).start();
    }

    private static ProcessBuilder process(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("chat.sandbox.artifact") + ":" + System.getProperty("test.classes"),
                Installing.class.getName()));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** Says where the sandbox has been unpacked. */
    static final class Installing {

        public static void main(String[] arguments) {
            System.out.println(SandboxHome.directory());
        }
    }
}
