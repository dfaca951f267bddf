package com.superoffice.webapi.chat.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.Command;
import com.superoffice.webapi.chat.contract.NpmTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every snippet runs as it stands in the guide, and prints what the guide says. */
@Tag("full")
class SnippetsTest {

    private static final Path SNIPPETS = Path.of("src/main/site/snippets").toAbsolutePath();

    private static SampleServer server;

    @BeforeAll
    static void startServer() throws IOException {
        server = SampleServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    static List<String> snippets() throws IOException {
        return SiteTest.snippets();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetPrintsWhatTheGuideSays(String snippet) throws IOException, InterruptedException {
        Command.Answer answer = Command.run(SNIPPETS, environment(), command(snippet));
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        Path json = SNIPPETS.resolve("expected").resolve(snippet + ".json");
        if (Files.exists(json)) {
            assertThat(JsonMapper.shared().readTree(answer.output()))
                    .isEqualTo(JsonMapper.shared().readTree(Files.readString(json)));
        } else {
            assertThat(answer.output())
                    .isEqualToNormalizingNewlines(Files.readString(SNIPPETS.resolve("expected").resolve(snippet + ".txt")));
        }
    }

    private static String[] command(String snippet) throws IOException, InterruptedException {
        if (snippet.endsWith(".sh")) {
            Command.need("bash", "curl");
            return new String[] {"bash", snippet};
        }
        if (snippet.endsWith(".java")) {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return new String[] {java, "-classpath", System.getProperty("java.class.path"), snippet};
        }
        return new String[] {"node", compiled(snippet).toString()};
    }

    private static Path compiled(String snippet) throws IOException, InterruptedException {
        Path npm = NpmTools.directory();
        Path target = Files.createDirectories(npm.resolve("snippets"));
        Path source = Files.copy(SNIPPETS.resolve(snippet), target.resolve(snippet),
                StandardCopyOption.REPLACE_EXISTING);
        Command.Answer answer = Command.run(target, NpmTools.command(npm, "tsc"), "--strict", "--target", "es2022",
                "--module", "commonjs", "--types", "node", "--typeRoots", npm.resolve("node_modules/@types").toString(),
                source.toString());
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        return target.resolve(snippet.replace(".ts", ".js"));
    }

    private static Map<String, String> environment() {
        return Map.of(
                "CHAT_BASE_URL", server.baseUrl(),
                "CHAT_INTERVAL_MS", "10",
                "CHAT_XSRF_TOKEN", "a-token",
                "CHAT_SESSION_COOKIE", "sandbox-session=a-session");
    }
}
