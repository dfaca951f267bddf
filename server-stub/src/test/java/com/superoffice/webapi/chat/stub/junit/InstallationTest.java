package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache holds what the sandbox has put there, whole, and nothing else is touched. */
class InstallationTest {

    private static final String DIGEST = "0123456789abcdef0123456789abcdef";
    private static final Map<String, String> CONTENT = Map.of("bin/chat-sandbox", "run", "lib/a.jar", "classes");

    @TempDir
    private Path cache;

    @Test
    void itIsUnpackedOnceBelowADirectoryOfItsOwnName() throws IOException {
        Path directory = install();
        assertThat(directory).isEqualTo(cache.resolve("chat-sandbox/0123456789abcdef"));
        assertThat(content(directory)).isEqualTo(CONTENT);
        assertThat(new Installation(cache, DIGEST).directory(() -> {
                    throw new IOException("unpacked a second time");
                }))
                .isEqualTo(directory);
    }

    @Test
    void whatIsOthersStaysHoweverOldItIsAndWhereverItLies() throws IOException {
        Path beside = old(Files.createDirectories(cache.resolve("photos/2019")).resolve("a.jpg"));
        Path inside = old(Files.createDirectories(cache.resolve("chat-sandbox/photos")).resolve("a.jpg"));
        Path named = old(Files.createDirectories(cache.resolve("chat-sandbox/fedcba9876543210")).resolve("a.jpg"));
        Stream.of(beside, inside, named).map(Path::getParent).forEach(InstallationTest::makeOld);

        install();
        assertThat(List.of(beside, inside, named)).allSatisfy(file -> assertThat(file).hasContent("mine"));
    }

    @Test
    void whatItMadeAndNobodyHasUsedForAMonthGoes() throws IOException {
        Path unused = installedLongAgo("fedcba9876543210fedcba9876543210");
        Path used = new Installation(cache, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").directory(this::zip);
        install();
        assertThat(unused).doesNotExist();
        assertThat(content(used)).isEqualTo(CONTENT);
        assertThat(list(cache.resolve("chat-sandbox")))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder("0123456789abcdef", "aaaaaaaaaaaaaaaa", ".lock");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(cache.resolve("elsewhere"));
        Path mine = old(elsewhere.resolve("mine"));
        Path unused = installedLongAgo("fedcba9876543210fedcba9876543210");
        Files.createSymbolicLink(unused.resolve("lib/link"), elsewhere);
        makeOld(unused.resolve(".chat-sandbox"));
        Path link = Files.createSymbolicLink(cache.resolve("chat-sandbox/1111111111111111"), elsewhere);
        Files.writeString(elsewhere.resolve(".chat-sandbox"), "1111111111111111");
        makeOld(elsewhere.resolve(".chat-sandbox"));

        install();
        assertThat(unused).doesNotExist();
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(mine).hasContent("mine");
    }

    @Test
    void whatAnotherProcessUsesStays() throws Exception {
        Path used = installedLongAgo("fedcba9876543210fedcba9876543210");
        Process other = using(Files.createFile(used.resolve(".in-use")));
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("locked");
            install();
            assertThat(content(used)).isEqualTo(CONTENT);
        } finally {
            other.destroyForcibly();
        }
    }

    private static Process using(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Using.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Holds what is in use the way a JVM with a sandbox does. */
    static final class Using {

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ);
                    FileLock lock = channel.lock(0, Long.MAX_VALUE, true)) {
                System.out.println(lock.isValid() ? "locked" : "not locked");
                System.in.read();
            }
        }
    }

    @Test
    void whatAProcessThatWasKilledHasLeftUnfinishedGoesAfterAnHour() throws IOException {
        Path root = Files.createDirectories(cache.resolve("chat-sandbox"));
        for (String name : List.of("unpacking-", "removing-")) {
            unfinished(root.resolve(name + "old"), Duration.ofMinutes(61));
            unfinished(root.resolve(name + "new"), Duration.ofMinutes(59));
        }
        install();
        assertThat(list(root))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder("0123456789abcdef", "unpacking-new", "removing-new", ".lock");
    }

    private static void unfinished(Path directory, Duration age) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("lib")).resolve("a.jar"), "half");
        FileTime time = FileTime.from(Instant.now().minus(age));
        Files.setLastModifiedTime(Files.createFile(directory.resolve(".chat-sandbox")), time);
    }

    @Test
    void theWaitForAnotherThatChangesTheCacheHasAnEnd() throws Exception {
        Path lock = Files.createFile(Files.createDirectories(cache.resolve("chat-sandbox")).resolve(".lock"));
        Process other = using(lock);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("locked");
            assertThatNobodyIsWaitedFor();
        } finally {
            other.destroyForcibly().waitFor();
        }
        // Another class loader of this JVM, which has a class of this name, too.
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatNobodyIsWaitedFor();
        }
        assertThat(content(install())).isEqualTo(CONTENT);
    }

    private void assertThatNobodyIsWaitedFor() {
        assertThatThrownBy(() -> new Installation(cache, DIGEST, Duration.ZERO).directory(this::zip))
                .isInstanceOf(IOException.class)
                .hasMessage("another process has held its lock for 0 seconds");
    }

    @Test
    void whatIsNotWholeIsUnpackedAnew() throws IOException {
        Path directory = install();
        Files.delete(directory.resolve("lib/a.jar"));
        assertThat(content(install())).isEqualTo(CONTENT);
        Files.writeString(directory.resolve("bin/chat-sandbox"), "");
        assertThat(content(install())).isEqualTo(CONTENT);
        String marker = Files.readString(directory.resolve(".chat-sandbox"));
        for (String damaged : List.of(
                "", marker.substring(0, 50), marker.replace('b', '\0'), marker + "\nlib", "\uFFFD" + marker)) {
            Files.delete(directory.resolve("lib/a.jar"));
            Files.writeString(directory.resolve(".chat-sandbox"), damaged);
            assertThat(content(install())).as(damaged).isEqualTo(CONTENT);
        }
        Files.write(directory.resolve(".chat-sandbox"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThat(content(install())).isEqualTo(CONTENT);
        assertThat(list(cache.resolve("chat-sandbox"))).hasSize(2);
    }

    @Test
    void aLinkInPlaceOfAFileOrOfTheLockIsNotFollowed() throws IOException {
        Path directory = install();
        Path elsewhere = Files.createDirectory(cache.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.jar"), CONTENT.get("lib/a.jar"));
        Files.delete(directory.resolve("lib/a.jar"));
        Files.delete(directory.resolve("lib"));
        Files.createSymbolicLink(directory.resolve("lib"), elsewhere);
        Path lock = cache.resolve("chat-sandbox/.lock");
        Files.delete(lock);
        Files.createSymbolicLink(lock, cache.resolve("made"));
        assertThatThrownBy(this::install)
                .isInstanceOf(IOException.class)
                .hasMessage("expected a file, found something else: " + lock);
        assertThat(cache.resolve("made")).doesNotExist();
        Files.delete(lock);
        assertThat(content(install())).isEqualTo(CONTENT);
        assertThat(Files.isSymbolicLink(directory.resolve("lib"))).isFalse();
        assertThat(elsewhere.resolve("a.jar")).exists();
    }

    @Test
    void aDirectoryThatHasItsNameAndIsOthersIsLeftAlone() throws IOException {
        Path others = Files.createDirectories(cache.resolve("chat-sandbox/0123456789abcdef"));
        Files.writeString(others.resolve("file"), "mine");
        assertThat(install()).isEqualTo(cache.resolve("chat-sandbox/0123456789abcdef-1"));
        assertThat(others.resolve("file")).hasContent("mine");
    }

    @Test
    void whatCannotBeUnpackedLeavesNothing() {
        assertThatThrownBy(() -> new Installation(cache, DIGEST).directory(() -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(cache.resolve("chat-sandbox")).isDirectoryNotContaining("glob:**/[!.]*");
    }

    private Path install() throws IOException {
        return new Installation(cache, DIGEST).directory(this::zip);
    }

    /** Made and left by a process that is gone. */
    private Path installedLongAgo(String digest) throws IOException {
        Path directory = Files.createDirectories(cache.resolve("chat-sandbox").resolve(digest.substring(0, 16)));
        Unpacking.unpack(zip(), directory);
        makeOld(Files.writeString(directory.resolve(".chat-sandbox"), digest));
        return directory;
    }

    private ByteArrayInputStream zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : CONTENT.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes());
                zip.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Path old(Path file) throws IOException {
        return makeOld(Files.writeString(file, "mine"));
    }

    private static Path makeOld(Path path) {
        try {
            return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> content(Path directory) throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (String name : CONTENT.keySet()) {
            Path file = directory.resolve(name);
            content.put(name, Files.exists(file) ? Files.readString(file) : "missing");
        }
        return content;
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
