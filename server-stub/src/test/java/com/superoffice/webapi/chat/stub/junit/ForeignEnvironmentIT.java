package com.superoffice.webapi.chat.stub.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox of a test takes nothing but what the test gives it, whatever lies about on a developer's machine. */
class ForeignEnvironmentIT {

    @TempDir
    private Path project;

    @Test
    void aSandboxOfTheDevelopersOwnIsNotTouched() throws Exception {
        Path data = Files.createDirectory(project.resolve("data"));
        try (ChatSandbox mine = ChatSandbox.start("--sandbox.data=" + data)) {
            mine.session(900).customerSays("Mine");
        }
        Files.writeString(project.resolve("chat-sandbox.yaml"), "sandbox.data: data\n");
        assertThat(printed(start(Map.of()))).isEqualTo("/api/v1 []\n");
        assertThat(printed(start(Map.of("SANDBOX_DATA", "data")))).isEqualTo("/api/v1 []\n");
        try (ChatSandbox mine = ChatSandbox.start("--sandbox.data=" + data)) {
            assertThat(Caller.call(mine.baseUrl(), "{\"ChatSessionId\":900}").body()).contains("Mine");
        }
    }

    @Test
    void settingsOfTheApplicationUnderTestDoNotReachIt() throws Exception {
        assertThat(printed(start(Map.of(
                        "SANDBOX_ADMIN_TOKEN", "secret",
                        "SANDBOX_DATABASE_URL", "jdbc:postgresql://localhost:1/nowhere",
                        "SANDBOX_TENANT", "Cust12345",
                        "SERVER_SERVLET_CONTEXT_PATH", "/app",
                        "SPRING_MAIN_WEB_APPLICATION_TYPE", "none"))))
                .isEqualTo("/api/v1 []\n");
    }

    @Test
    void optionsOfTheJvmOfTheTestsDoNotReachIt() throws Exception {
        String debugger =
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + freePort();
        assertThat(printed(start(Map.of(
                        "JAVA_OPTS", "-XX:+UseG1GC -javaagent:target/agent.jar",
                        "JAVA_TOOL_OPTIONS", debugger,
                        "JDK_JAVA_OPTIONS", "-XX:+UseParallelGC"))))
                .endsWith("/api/v1 []\n");
    }

    @Test
    void aProxyOfTheApplicationUnderTestIsNotAsked() throws Exception {
        assertThat(printed(start(
                        Map.of(),
                        "-Dhttp.proxyHost=127.0.0.1",
                        "-Dhttp.proxyPort=1",
                        "-Dhttp.nonProxyHosts=example.com")))
                .isEqualTo("/api/v1 []\n");
    }

    @Test
    void aPathWithoutTheToolsOfTheLauncherIsEnough() throws Exception {
        assertThat(printed(start(Map.of("PATH", "/nowhere")))).isEqualTo("/api/v1 []\n");
    }

    @Test
    void nothingIsLeftInTheTemporaryDirectory() throws Exception {
        Path temporary = Files.createDirectory(project.resolve("tmp"));
        String option = "-Dchat.sandbox.java-options=-Djava.io.tmpdir=" + temporary;
        assertThat(printed(start(Map.of("TMPDIR", temporary.toString()), option, "-Djava.io.tmpdir=" + temporary)))
                .isEqualTo("/api/v1 []\n");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aFileSystemWithoutExecutePermissionIsEnough() throws Exception {
        Path home = Distribution.unpackedIn(project.resolve("home"));
        Files.setPosixFilePermissions(home.resolve("bin/chat-sandbox"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(printed(start(Map.of(), "-Dchat.sandbox.home=" + home))).isEqualTo("/api/v1 []\n");
    }

    @Test
    void aDamagedInstallationIsNamed() throws Exception {
        Path home = Distribution.unpackedIn(project.resolve("home"));
        Files.writeString(home.resolve("chat-sandbox.jar"), "damaged");
        assertThat(printed(start(Map.of(), "-Dchat.sandbox.home=" + home)))
                .contains("SandboxFailure: The sandbox in " + home + " did not start; it printed:")
                .contains("Error: Invalid or corrupt jarfile chat-sandbox.jar");
    }

    @Test
    void aStartThatTakesTooLongIsEndedWithOneLine() {
        SandboxOptions options = SandboxOptions.NONE.startTimeout(Duration.ofMillis(1));
        assertThatThrownBy(() -> ChatSandbox.start(options))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageStartingWith("The sandbox in " + System.getProperty("chat.sandbox.home")
                        + " is not ready after 1 ms; it printed:");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> ChatSandbox.start("--server.port=" + port))
                    .isInstanceOf(SandboxFailure.class)
                    .hasMessageEndingWith("--server.port: expected a free port, found " + port + " in use"
                            + System.lineSeparator());
        }
    }

    @Test
    void aPortOfOnesOwnAndAnAdminTokenAreUsed() throws IOException {
        int port = freePort();
        try (ChatSandbox sandbox = ChatSandbox.start("--server.port=" + port, "--sandbox.admin-token=secret")) {
            assertThat(sandbox.baseUrl()).isEqualTo(URI.create("http://localhost:" + port + "/api/v1"));
            sandbox.reset();
            assertThat(sandbox.journal()).isEmpty();
        }
    }

    @Test
    void addressesOfVersion6AreUrls() {
        for (String address : List.of("::1", "::", "::1%1")) {
            List<String> settings = List.of("--server.address=" + address, "--sandbox.admin-token=secret");
            try (ChatSandbox sandbox = ChatSandbox.start(settings.toArray(String[]::new))) {
                assertThat(sandbox.baseUrl().getHost()).isEqualTo("[::1]");
                sandbox.session(900).customerSays("Hei");
                assertThat(Caller.call(sandbox.baseUrl(), "{\"ChatSessionId\":900}").body()).contains("Hei");
            }
        }
    }

    private Process start(Map<String, String> environment, String... options) throws IOException {
        List<String> command = Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                        List.of("-Dchat.sandbox.home=" + System.getProperty("chat.sandbox.home")),
                        List.of(options),
                        List.of(
                                "-XX:-UsePerfData",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Tests.class.getName()))
                .flatMap(List::stream)
                .toList();
        ProcessBuilder process = new ProcessBuilder(new ArrayList<>(command)).directory(project.toFile());
        process.environment().putAll(environment);
        return process.redirectErrorStream(true).start();
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What a test does: starts a sandbox, resets it, and asks for a session. */
    static final class Tests {

        public static void main(String[] arguments) {
            try (ChatSandbox sandbox = ChatSandbox.start()) {
                sandbox.reset();
                System.out.println(sandbox.baseUrl().getPath() + " "
                        + Caller.call(sandbox.baseUrl(), "{\"ChatSessionId\":900}").body());
            }
        }
    }
}
