package com.superoffice.webapi.chat.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.Distribution;
import com.superoffice.webapi.chat.stub.store.SmallDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of the distribution, wherever it is unpacked and whatever is left of earlier runs. */
class LauncherIT {

    private static final String LOADED_FROM_ARCHIVE =
            "com.superoffice.webapi.chat.stub.SandboxApplication source: shared";
    private static final String FIRST_RUN = "chat-sandbox: a slower start: the first one of this kind ("
            + Runtime.version() + "); it leaves an archive when it ends, and the next will be faster";
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path directory;

    private Path home;

    @BeforeEach
    void unpack() {
        home = Distribution.unpackedIn(directory.resolve("first-place"));
    }

    @Test
    void aRunLeavesAnArchiveThatLaterOnesUseAlsoAtAnotherPlace() throws Exception {
        assertThat(run(home)).startsWith(FIRST_RUN).endsWith("  Ctrl-C stops it.");
        // What a run that was killed while it wrote has left is not used.
        Files.write(archiveIn(home), new byte[1000]);
        assertThat(run(home).get(0)).isEqualTo(FIRST_RUN);

        Path moved = Files.move(home, directory.resolve("another-place"));
        List<String> printed = run(moved, Map.of("JAVA_OPTS", "-Xlog:class+load"));
        assertThat(printed).doesNotContain(FIRST_RUN).anyMatch(line -> line.contains(LOADED_FROM_ARCHIVE));
    }

    @Test
    void aRunThatDidNotServeLeavesNoArchive() throws Exception {
        assertThat(printed(List.of(launcher(), "--help"), Map.of()))
                .contains("  --server.port")
                .doesNotContain("slower");
        assertThat(home.resolve("archive")).doesNotExist();
        assertThat(printed(List.of(launcher(), "--sandbox.tenant=a/b"), Map.of()))
                .endsWith("--sandbox.tenant: expected letters and digits such as Cust12345, found \"a/b\"\n");
        assertThat(run(home).get(0)).isEqualTo(FIRST_RUN);
        assertThat(run(home).get(0)).startsWith("Sandbox of GetChatMessages, ready at ");
        assertThat(files(home.resolve("archive"))).hasSize(1);
    }

    @Test
    void anArchiveThatWasCutShortIsMadeAnew() throws Exception {
        run(home);
        run(home);
        Path archive = files(home.resolve("archive")).get(0);
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertThat(run(home).get(0)).isEqualTo(FIRST_RUN);
        assertThat(run(home).get(0)).startsWith("Sandbox of GetChatMessages, ready at ");
    }

    @Test
    void ofRunsAtTheSameTimeOneMakesTheArchive() throws Exception {
        Process first = process(List.of(launcher(), "--server.port=0"), Map.of()).start();
        try (BufferedReader output = first.inputReader(UTF_8)) {
            assertThat(output.readLine()).isEqualTo(FIRST_RUN);
            assertThat(run(home).get(0))
                    .isEqualTo("chat-sandbox: a slower start: another run is making the archive of loaded classes");
            String line = output.readLine();
            while (!line.contains("ready at")) {
                line = output.readLine();
            }
            first.toHandle().destroy();
            assertThat(output.lines()).last().isEqualTo("  Ctrl-C stops it.");
        }
        assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(run(home).get(0)).startsWith("Sandbox of GetChatMessages, ready at ");
    }

    @Test
    void whatAKilledRunHasLeftIsRemoved() throws Exception {
        Path archive = Files.createDirectories(home.resolve("archive"));
        run(home);
        Path served = files(archive).stream()
                .filter(file -> file.toString().endsWith(".served"))
                .findFirst()
                .orElseThrow();
        Path killed = Path.of(served.toString().replaceAll("\\.run\\..*", ".run.1.999999999.served"));
        Files.createFile(killed);
        assertThat(run(home).get(0)).startsWith("Sandbox of GetChatMessages, ready at ");
        assertThat(files(archive)).hasSize(1).doesNotContain(killed);
    }

    @Test
    void whatIsInThePlaceOfAnArchiveAndIsNoFileIsLeftAlone() throws Exception {
        run(home);
        run(home);
        Path archive = files(home.resolve("archive")).get(0);
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(archive);
        Path elsewhere = Files.write(directory.resolve("elsewhere"), whole);
        Path link = Files.createSymbolicLink(archive, elsewhere);
        Path mine = Files.createDirectory(Path.of(archive.toString().replaceAll("[0-9]+$", "7"))).resolve("mine");
        Path older = Files.createDirectory(Path.of(archive.toString().replaceAll("-[0-9]+-.*", "-1-1")))
                .resolve("mine");
        Files.writeString(mine, "mine");
        Files.writeString(older, "mine");
        assertThat(run(home).get(0)).isEqualTo(FIRST_RUN);
        run(home);
        run(home);
        assertThat(mine).hasContent("mine");
        assertThat(older).hasContent("mine");
        assertThat(elsewhere).hasBinaryContent(whole);
        assertThat(files(home.resolve("archive"))).contains(mine.getParent(), older.getParent());
        assertThat(link).exists();
    }

    @Test
    void aCopyMakesAnArchiveOfItsOwn() throws Exception {
        run(home);
        run(home); // which takes what the first has left
        Path copy = directory.resolve("copy");
        assertThat(new ProcessBuilder("cp", "-r", home.toString(), copy.toString()).start().waitFor()).isZero();
        assertThat(run(copy).get(0)).isEqualTo(FIRST_RUN);
        List<String> printed = run(copy, Map.of("JAVA_OPTS", "-Xlog:class+load"));
        assertThat(printed).anyMatch(line -> line.contains(LOADED_FROM_ARCHIVE));
        assertThat(run(copy)).first().asString().startsWith("Sandbox of GetChatMessages, ready at ");
        assertThat(files(copy.resolve("archive"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"})
    void optionsOfTheUserGoBeforeTheLaunchersOwn(String variable) throws Exception {
        Path file = Files.writeString(directory.resolve("options"), "-XX:+UseG1GC -Xms300m -Xmx400m");
        assertThatTheyCount(variable, "-XX:+UseG1GC -Xms300m -Xmx400m -XX:+PrintFlagsFinal");
        assertThatTheyCount(variable, "-XX:VMOptionsFile=" + file + " -XX:+PrintFlagsFinal");
    }

    @Test
    void optionsOfTheUserAreReadInQuotesAndInFilesWhereTheJdkDoes() throws Exception {
        Path file = Files.writeString(
                directory.resolve("options"), "-XX:+UseG1GC -Xms300m -Xmx400m -XX:+PrintFlagsFinal");
        String quoted = "-XX:+\"UseG1\"GC -X\"ms300m\" '-Xm'x400m -XX:+PrintFlagsFinal";
        assertThatTheyCount("JAVA_OPTS", "@" + file);
        assertThatTheyCount("JDK_JAVA_OPTIONS", "@" + file);
        assertThatTheyCount("JDK_JAVA_OPTIONS", "\"@" + file + "\"");
        assertThatTheyCount("JDK_JAVA_OPTIONS", quoted);
        assertThatTheyCount("JAVA_TOOL_OPTIONS", quoted);
    }

    private void assertThatTheyCount(String variable, String options) throws Exception {
        assertThat(printed(List.of(launcher(), "--help"), Map.of(variable, options)))
                .containsPattern("bool UseG1GC +=  *true")
                .containsPattern("bool UseSerialGC +=  *false")
                .containsPattern("size_t MaxHeapSize +=  *" + 400 * 1024 * 1024)
                .contains("  --server.port");
    }

    @Test
    void aRunWithAnotherCollectorHasAnArchiveOfItsOwn() throws Exception {
        run(home);
        Map<String, String> other = Map.of("JAVA_OPTS", "-XX:+UseParallelGC");
        assertThat(run(home, other).get(0)).isEqualTo(FIRST_RUN);
        assertThat(run(home, other).get(0)).startsWith("Sandbox of GetChatMessages, ready at ");
        assertThat(run(home).get(0)).startsWith("Sandbox of GetChatMessages, ready at ");
    }

    @Test
    void namesBeyondAsciiAreReadInTheLocaleC() throws Exception {
        Path caller = Files.createDirectory(directory.resolve("bl\u00e5b\u00e6r"));
        Files.writeString(caller.resolve("chat-sandbox.yaml"), "sandbox.tenant: Cust12345\n");
        ProcessBuilder process = process(List.of(launcher(), "--server.port=0"), Map.of("LC_ALL", "C"));
        assertThat(untilReady(process.directory(caller.toFile()).start()))
                .anySatisfy(line -> assertThat(line).contains("/Cust12345/api/v1"));
    }

    @Test
    void whereNoArchiveCanBeLeftItSaysSo() throws Exception {
        Files.writeString(home.resolve("archive"), "a file in the way");
        assertThat(firstLine(home))
                .isEqualTo("chat-sandbox: a slower start: the archive of loaded classes cannot be written to "
                        + home.toRealPath() + "/archive");
    }

    @Test
    void onADiskThatIsNearlyFullItSaysSoAndLeavesNothing() throws Exception {
        Path archive = Files.createDirectory(home.resolve("archive"));
        try (SmallDisk disk = SmallDisk.at(archive, 20)) {
            assertThat(run(home).get(0))
                    .isEqualTo("chat-sandbox: a slower start: an archive of loaded classes takes 128 MiB, and "
                            + home.toRealPath() + "/archive has 20 MiB left");
            assertThat(files(disk.directory())).isEmpty();
        }
    }

    @Test
    void aRunThatIsStoppedWhileItStartsSaysNothingOfWhatItLeaves() throws Exception {
        Path settings = directory.resolve("settings");
        assertThat(new ProcessBuilder("mkfifo", settings.toString()).start().waitFor()).isZero();
        Process process = process(List.of(launcher(), "--sandbox.settings=" + settings), Map.of()).start();
        try (OutputStream unfinished = Files.newOutputStream(settings)) { // once the sandbox reads
            unfinished.write('#');
            process.toHandle().destroy();
            assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo(FIRST_RUN + "\n");
        }
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aHeapThatIsTooSmallIsNamed() throws Exception {
        assertThat(printed(List.of(launcher()), Map.of("JAVA_OPTS", "-Xmx8m")))
                .endsWith("-Xmx: expected a heap of 32 MiB or more, found 8 MiB\n");
    }

    @Test
    void aSandboxThatIsKilledLeavesNothingInTheTemporaryDirectory() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        Process process = process(
                        List.of(launcher(), "--server.port=0"), Map.of("JAVA_OPTS", "-Djava.io.tmpdir=" + temporary))
                .start();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            assertThat(output.lines().anyMatch(line -> line.contains("ready at"))).isTrue();
            process.destroyForcibly();
        }
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void whereAnArchiveWouldHoldNothingItSaysSo() throws Exception {
        Path blank = Files.move(home, directory.resolve("a blank"));
        assertThat(firstLine(blank))
                .isEqualTo("chat-sandbox: a slower start: no archive of loaded classes can be made in a directory of"
                        + " this name: " + blank.toRealPath());
        assertThat(blank.resolve("archive")).doesNotExist();
    }

    @Test
    void relativePathsAreThoseOfTheCaller() throws Exception {
        Files.writeString(directory.resolve("chat-sandbox.yaml"), "sandbox.tenant: Cust12345\n");
        assertThat(run(Path.of(System.getProperty("chat.sandbox.home")), Map.of(), "--sandbox.data=chats"))
                .anySatisfy(line -> assertThat(line).contains("/Cust12345/api/v1"));
        assertThat(directory.resolve("chats/chat.mv.db")).exists();
    }

    @Test
    void itCanBeStartedThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("sandbox"), home.resolve("bin/chat-sandbox"));
        assertThat(printed(List.of(link.toString(), "--help"), Map.of())).contains("  --server.port");
    }

    @Test
    void aRelativeDirectoryOfThePathIsOneOfTheCaller() throws Exception {
        Path java = Files.createDirectory(directory.resolve("jdk")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho mine");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        for (String path : List.of("jdk:", "./jdk:", "../" + directory.getFileName() + "/jdk:")) {
            assertThat(printed(List.of(launcher()), Map.of("JAVA_HOME", "", "PATH", path + System.getenv("PATH"))))
                    .endsWith("mine\n");
        }
    }

    @Test
    void theHeapIsInLargePagesWhereTheSystemHasThem() throws Exception {
        Path pages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean has = Files.isReadable(pages) && !Files.readString(pages).contains("[never]");
        String printed = printed(
                List.of(home.resolve("bin/chat-sandbox").toString(), "--help"), Map.of("JAVA_OPTS", "-Xlog:gc+init"));
        assertThat(printed).contains("Large Page Support: " + (has ? "Enabled (Transparent)" : "Disabled"));
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
        return untilReady(process(command, environment).start());
    }

    private static List<String> untilReady(Process process) throws Exception {
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

    /** Starts the sandbox and kills it once it has printed a line. */
    private String firstLine(Path home) throws IOException {
        Process process = process(List.of(home.resolve("bin/chat-sandbox").toString()), Map.of()).start();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            return output.readLine();
        } finally {
            process.destroyForcibly();
        }
    }

    private String printed(List<String> command, Map<String, String> environment) throws Exception {
        Process process = process(command, environment).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue(); // it may go on without a word
        return printed;
    }

    private ProcessBuilder process(List<String> command, Map<String, String> environment) {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().putAll(environment);
        return process;
    }

    private String launcher() {
        return home.resolve("bin/chat-sandbox").toString();
    }

    private static Path archiveIn(Path home) throws IOException {
        return files(home.resolve("archive")).stream()
                .filter(file -> file.toString().endsWith(".new"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
