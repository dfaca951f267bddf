package com.superoffice.webapi.chat.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.superoffice.webapi.chat.stub.control.ControlSettings;
import com.superoffice.webapi.chat.stub.endpoint.EndpointSettings;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.Scenario;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Settings do what they say, and wrong ones stop the start with one line. */
class SettingsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --sandbox.tenat=x                      | --sandbox.tenat: unknown setting; see --help
            --sandbox.tenant=a/b | \
                --sandbox.tenant: expected letters and digits such as Cust12345, found "a/b"
            --server.port=70000                    | --server.port: expected a number from 0 to 65535, found "70000"
            --server.address=999.1 | \
                --server.address: expected an address of this machine such as 127.0.0.1 or 0.0.0.0, found "999.1"
            --sandbox.admin-token=blåbær | \
                --sandbox.admin-token: expected printable ASCII characters, found others
            --sandbox.on-site=yes                  | --sandbox.on-site: expected true or false, found "yes"
            --sandbox.cors.origins=app.example.com | \
                --sandbox.cors.origins: expected comma separated origins such as https://app.example.com, found \
            "app.example.com"
            --sandbox.journal.entries=-1 | \
                --sandbox.journal.entries: expected a number from 0 to 1000000, found "-1"
            --sandbox.limits.body=1MB | \
                --sandbox.limits.body: expected a number from 1 to 2147483647, found "1MB"
            --sandbox.limits.nesting=0 | \
                --sandbox.limits.nesting: expected a number from 1 to 1000, found "0"
            --sandbox.settings=/nowhere            | --sandbox.settings: expected a readable file, found "/nowhere"
            --sandbox.working-directory=/nowhere   | --sandbox.working-directory: expected a directory, found "/nowhere"
            --sandbox.scenario=/nowhere            | --sandbox.scenario: expected a readable file, found "/nowhere"
            --server.servlet.context-path=/app     | --server.servlet.context-path: unknown setting; see --help
            --sandbox.command-line-only=perhaps | \
                --sandbox.command-line-only: expected true or false, found "perhaps"
            --sandbox.admin-token hidden | \
                "--sandbox.admin-token …": expected --SETTING=VALUE; see --help
            --sandbox.cors.origins=http://u:hidden@a.example/ | \
                --sandbox.cors.origins: expected comma separated origins such as https://app.example.com, found \
            "http://…@a.example/"
            nonsense                               | an argument without a name: expected --SETTING=VALUE; see --help
            --server.address=192.0.2.1 | \
                --server.address: expected an address of this machine, found another
            --server.port                          | "--server.port": expected --SETTING=VALUE; see --help
            server.port=9195                       | "server.port=…": expected --SETTING=VALUE; see --help
            """)
    void aWrongSettingStopsTheStartWithOneLine(String argument, String line) {
        Throwable failure = catchThrowable(() -> SandboxApplication.run(argument));
        assertThat(StartFailure.line(failure)).isEqualTo(line);
    }

    /** Whoever builds this may be allowed everything. */
    @Test
    void aValueThatTheLocaleCannotHoldIsNamed() {
        String message = ": expected text, found bytes that are none in " + System.getProperty("sun.jnu.encoding")
                + ", the locale's encoding; set a UTF-8 locale, such as LC_ALL=C.UTF-8";
        assertThatThrownBy(() -> SettingsReader.read(Map.of(), "--sandbox.data=D\uFFFD\uFFFDt"))
                .hasMessage("--sandbox.data" + message);
        assertThatThrownBy(() -> SettingsReader.read(Map.of("SANDBOX_DATA", "D\uFFFD\uFFFDt")))
                .hasMessage("SANDBOX_DATA" + message);
    }

    @Test
    void aPortThatTakesPrivilegesAndATemporaryDirectoryThatIsNotThereAreNamed() {
        assertThat(StartFailure.line(new IllegalStateException(new BindException("Permission denied"))))
                .isEqualTo("--server.port: expected a port that this user may listen on, found one that takes privileges");
        String temporary = System.getProperty("java.io.tmpdir");
        assertThat(StartFailure.line(new IllegalStateException(new NoSuchFileException(temporary + "/tomcat.0"))))
                .isEqualTo("-Djava.io.tmpdir: expected a directory, found \"" + temporary + "\"");
    }

    @Test
    void aStandardFileThatCannotBeReadIsNotPassedOver() throws IOException {
        String inDirectory = "--sandbox.working-directory=" + directory;
        Path file = Files.createDirectory(directory.resolve("chat-sandbox.yaml"));
        assertThat(StartFailure.line(catchThrowable(() -> SandboxApplication.run(inDirectory))))
                .isEqualTo("chat-sandbox.yaml: expected a readable file, found a directory");
        Files.delete(file);
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xfc});
        assertThat(StartFailure.line(catchThrowable(() -> SandboxApplication.run(inDirectory))))
                .isEqualTo("chat-sandbox.yaml: expected text in UTF-8, found other bytes");
        Files.writeString(file, "a: \u0007");
        assertThat(StartFailure.line(catchThrowable(() -> SandboxApplication.run(inDirectory))))
                .isEqualTo("chat-sandbox.yaml: expected YAML, found characters that it cannot hold");
        Files.writeString(file, "server.port: 0\nsandbox.settings: other.yaml\n");
        assertThat(StartFailure.line(catchThrowable(() -> SandboxApplication.run(inDirectory))))
                .isEqualTo("chat-sandbox.yaml, line 2: sandbox.settings: expected as an argument or in SANDBOX_SETTINGS,"
                        + " found in a file");
    }

    @Test
    void aPortInUseStopsTheStartWithOneLine() {
        try (RunningSandbox first = RunningSandbox.start()) {
            Throwable failure = catchThrowable(() -> SandboxApplication.run("--server.port=" + first.port()));
            assertThat(StartFailure.line(failure))
                    .isEqualTo("--server.port: expected a free port, found " + first.port() + " in use");
        }
    }

    @Test
    void aScenarioThatIsNoneNamesFileAndLine() throws IOException {
        Path file = Files.writeString(directory.resolve("s.yaml"), "sessions:\n  - nix: 1\n");
        Throwable failure = catchThrowable(() -> SandboxApplication.run("--sandbox.scenario=" + file));
        assertThat(StartFailure.line(failure))
                .isEqualTo("--sandbox.scenario: " + file
                        + ", line 2: unknown key \"nix\"; expected one of ChatSessionId, messages");
    }

    @Test
    void settingsCanStandInAFile() throws IOException {
        Path scenario = Files.writeString(
                directory.resolve("scenario.yaml"),
                "sessions: [{ChatSessionId: 7, messages:"
                        + " [{ChatMessageId: 1, Type: T, WhenPosted: '2024-01-01T00:00:00Z'}]}]");
        Path settings = Files.writeString(
                directory.resolve("settings.yaml"), "sandbox:\n  tenant: Cust12345\n  scenario: " + scenario + "\n");
        try (RunningSandbox sandbox = RunningSandbox.start("--sandbox.settings=" + settings)) {
            HttpResponse<String> answer = sandbox.postTo(
                    "/Cust12345/api/v1/Agents/Chat/GetChatMessages",
                    "{\"ChatSessionId\":7}".getBytes(UTF_8),
                    "Authorization",
                    RunningSandbox.BASIC,
                    "Content-Type",
                    "application/json");
            assertThat(answer.body()).startsWith("[{\"ChatMessageId\":1,\"ChatSessionId\":7,\"Type\":\"T\"");
            assertThat(sandbox.post("{\"ChatSessionId\":7}").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server.port: 0;sandbox:;  tenat: x      | settings.yaml, line 3: unknown setting "sandbox.tenat"; see --help
            spring.main.lazy-initialization: true | \
                settings.yaml, line 1: unknown setting "spring.main.lazy-initialization"; see --help
            server.port: 1;server.port: 2           | settings.yaml, line 2: server.port: expected once, found again
            sandbox:;  tenant: [a                   | settings.yaml, line 2: expected YAML, found other text
            server.port=9193 | \
                settings.yaml: expected lines of YAML such as "server.port: 8080", found other text
            sandbox: [a]                            | settings.yaml, line 1: unknown setting "sandbox"; see --help
            sandbox:;  tenant: [a] | \
                settings.yaml, line 2: sandbox.tenant: expected one value, found a list or an object
            sandbox: &a;  x: *a | \
                settings.yaml, line 1: unknown setting "sandbox.x.x.x.x"; see --help
            sandbox:;  on-site: yes! | \
                settings.yaml, line 2: sandbox.on-site: expected true or false, found "yes!"
            """)
    void aFileThatHoldsNoSettingsIsNamedWithTheLine(String lines, String expected) throws IOException {
        Files.writeString(directory.resolve("settings.yaml"), lines.replace(';', '\n'));
        Throwable failure = catchThrowable(() -> SandboxApplication.run(
                "--sandbox.working-directory=" + directory, "--sandbox.settings=settings.yaml"));
        assertThat(StartFailure.line(failure)).isEqualTo(expected);
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFiles() throws IOException {
        Files.writeString(directory.resolve("named.yaml"), "sandbox: {tenant: named, admin-token: named}");
        Files.writeString(
                directory.resolve("chat-sandbox.yaml"),
                "sandbox: {tenant: standard, admin-token: standard, on-site: true}\nserver.port: 1\n");
        String[] arguments = {
            "--sandbox.working-directory=" + directory,
            "--sandbox.settings=named.yaml",
            "--server.port=2",
            "--server.port=3"
        };
        Map<String, String> variables = Map.of("SANDBOX_TENANT", "variable", "SANDBOX_SERVER_PORT", "4");
        assertThat(settings(variables, arguments))
                .containsEntry("server.port", "3")
                .containsEntry("sandbox.tenant", "variable")
                .containsEntry("sandbox.admin-token", "named")
                .containsEntry("sandbox.on-site", "true");
    }

    @Test
    void aFileWhoseNameIsNearlyTheRightOneIsMentioned() throws IOException {
        String[] arguments = {"--sandbox.working-directory=" + directory};
        assertThat(SettingsReader.passedOver(SettingsReader.read(Map.of(), arguments))).isEmpty();
        Files.createFile(directory.resolve("chat-sandbox.yml"));
        assertThat(SettingsReader.passedOver(SettingsReader.read(Map.of(), arguments))).containsExactly("chat-sandbox.yml");
    }

    @Test
    void withTheCommandLineOnlyNothingElseIsRead() throws IOException {
        Files.writeString(directory.resolve("chat-sandbox.yaml"), "sandbox.tenant: standard\n");
        assertThat(settings(
                        Map.of("SANDBOX_ON_SITE", "true"),
                        "--sandbox.working-directory=" + directory,
                        "--sandbox.command-line-only=true",
                        "--sandbox.data=chats"))
                .containsOnlyKeys("sandbox.working-directory", "sandbox.command-line-only", "sandbox.data");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void aBlankSettingIsAsIfNotSetWhereverItStands(Setting setting) throws IOException {
        Files.writeString(directory.resolve("chat-sandbox.yaml"), "\"" + setting.key() + "\": ' '\n");
        assertThat(settings(
                        Map.of(SettingsReader.variable(setting), " "),
                        "--sandbox.working-directory=" + directory,
                        "--" + setting.key() + "="))
                .containsOnlyKeys("sandbox.working-directory");
    }

    @Test
    void aValueIsTakenToTheLetter() throws IOException {
        Files.writeString(
                directory.resolve("chat-sandbox.yaml"),
                "sandbox:\n  tenant: 007\n  admin-token: off\nserver.port: 0x10\n");
        assertThat(settings(Map.of(), "--sandbox.working-directory=" + directory))
                .containsEntry("sandbox.tenant", "007")
                .containsEntry("sandbox.admin-token", "off")
                .containsEntry("server.port", "0x10");
    }

    @Test
    void whatLooksLikeAPlaceholderIsNone() {
        Map<String, String> variables = Map.of("SANDBOX_ADMIN_TOKEN", "pa${ss}word");
        try (ConfigurableApplicationContext sandbox = SandboxApplication.run(variables, "--server.port=0")) {
            assertThat(sandbox.getBean(ControlSettings.class).adminToken()).isEqualTo("pa${ss}word");
        }
        Throwable failure = catchThrowable(() -> SandboxApplication.run("--sandbox.tenant=${server.port}"));
        assertThat(StartFailure.line(failure))
                .isEqualTo("--sandbox.tenant: expected letters and digits such as Cust12345, found \"${server.port}\"");
    }

    private static Map<String, Object> settings(Map<String, String> variables, String... arguments) {
        return ((MapPropertySource) SettingsReader.read(variables, arguments).getPropertySources().get("settings"))
                .getSource();
    }

    @Test
    void aWrongVariableIsNamed() {
        Throwable failure = catchThrowable(() -> SandboxApplication.run(Map.of("SANDBOX_SERVER_PORT", "abc")));
        assertThat(StartFailure.line(failure))
                .isEqualTo("SANDBOX_SERVER_PORT: expected a number from 0 to 65535, found \"abc\"");
    }

    @Test
    void aVariableThatLooksLikeASettingIsNoticed() {
        Map<String, String> variables = Map.of("SANDBOX_SERVER_PROT", "1", "SANDBOX_DATA", "x", "IS_SANDBOX", "y");
        assertThat(SettingsReader.unknownVariables(variables))
                .containsExactly("SANDBOX_SERVER_PROT");
    }

    @Test
    void blankVariablesOfADatabaseStartASandboxInMemory() {
        Map<String, String> variables =
                Map.of("SANDBOX_DATA", "", "SANDBOX_DATABASE_URL", " ", "SANDBOX_DATABASE_USER", "");
        try (ConfigurableApplicationContext sandbox = SandboxApplication.run(variables, "--server.port=0")) {
            assertThat(sandbox.getBean(ChatStore.class).reachable()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:8080",
        "0.0.0.0, http://localhost:8080",
        "::, http://[::1]:8080",
        "::1, http://[::1]:8080",
        "[::1], http://[::1]:8080",
        "::1%1, http://[::1]:8080",
        "[::1%1], http://[::1]:8080",
        "fe80::1%1, http://[fe80::1%251]:8080",
        "[fe80::1%1], http://[fe80::1%251]:8080",
        "127.0.0.2, http://127.0.0.2:8080",
        "localhost, http://localhost:8080"
    })
    void theUrlOfEachAddressCanBePasted(String address, String url) {
        assertThat(sandboxSettings("server.address", address).origin(8080)).isEqualTo(url);
    }

    @Test
    void anAdminTokenThatNoHeaderCanHoldIsNotShown() {
        for (String token : List.of("secret\u0001x", "secret\tx", "sec\uD83D\uDE00ret", "secret\u007f")) {
            Throwable failure = catchThrowable(() -> SandboxApplication.run(Map.of("SANDBOX_ADMIN_TOKEN", token)));
            assertThat(StartFailure.line(failure))
                    .isEqualTo("SANDBOX_ADMIN_TOKEN: expected printable ASCII characters, found others");
        }
        assertThat(sandboxSettings("sandbox.admin-token", "!a b~").control().adminToken()).isEqualTo("!a b~");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://chat_app", "http://chat_app:3000", "https://app.example.com", "http://localhost:3000",
        "http://[::1]:80", "app+x-1.0://host"
    })
    void anOriginIsASchemeAHostAndPerhapsAPort(String origin) {
        assertThat(sandboxSettings("sandbox.cors.origins", origin).endpoint().origins()).containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "chat_app", "http://", "http://chat_app/", "http://chat_app:", "http://chat_app:http", "http://user@chat_app",
        "http://chat app", "*", "null", "http://a?b", "http://[::1", "://chat_app"
    })
    void whatIsNoOriginIsRejected(String origin) {
        SandboxSettings settings = sandboxSettings("sandbox.cors.origins", "https://app.example.com, " + origin);
        assertThat(catchThrowable(settings::endpoint))
                .hasMessage("--sandbox.cors.origins: expected comma separated origins such as https://app.example.com,"
                        + " found \"https://app.example.com, " + origin.replace("user@", "…@") + "\"");
    }

    private static SandboxSettings sandboxSettings(String key, String value) {
        return new SandboxSettings(new SandboxEnvironment(Map.of(key, value), Map.of()));
    }

    @Test
    void relativePathsStartInTheWorkingDirectory() throws IOException {
        Path start = Files.createDirectory(directory.resolve("a, b; c"));
        Files.writeString(start.resolve("scenario.yaml"), "sessions: [{ChatSessionId: 7, messages: []}]");
        Files.writeString(start.resolve("chat-sandbox.yaml"), "sandbox.tenant: Cust12345\n");
        Files.writeString(start.resolve("settings.yaml"), "sandbox.scenario: scenario.yaml\nsandbox.data: ../data\n");
        try (RunningSandbox sandbox = RunningSandbox.start(
                "--sandbox.working-directory=" + start, "--sandbox.settings=settings.yaml")) {
            assertThat(sandbox.bean(Scenario.class).sessions()).extracting(Scenario.Session::id).containsExactly(7);
            assertThat(sandbox.bean(EndpointSettings.class).basePath()).isEqualTo("/Cust12345/api/v1");
        }
        assertThat(directory.resolve("data/chat.mv.db")).exists();
    }

    @Test
    void helpListsEverySettingWithItsDefault() {
        assertThat(Stream.of(Setting.values()))
                .allSatisfy(setting -> assertThat(Help.text()).contains("  --" + setting.key() + " "));
        assertThat(Help.text()).contains("the port to listen on; 0 for a free one [8080]");
    }

    @Test
    void theAnnouncementHasACommandToPaste() {
        assertThat(Announcement.text("http://localhost:8080", "/api/v1").lines())
                .hasSize(6)
                .contains("  To look at it, open http://localhost:8080/")
                .contains("  curl -u tje0:Tje0 -H 'Accept: application/json; charset=utf-8' -H 'Accept-Language: en'"
                        + " -H 'Content-Type: application/json; charset=utf-8'"
                        + " -d '{\"ChatSessionId\": 565, \"After\": 7}'"
                        + " http://localhost:8080/api/v1/Agents/Chat/GetChatMessages");
    }
}
