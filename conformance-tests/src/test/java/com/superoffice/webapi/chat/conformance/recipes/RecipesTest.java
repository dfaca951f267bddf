package com.superoffice.webapi.chat.conformance.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.cli.Main;
import com.superoffice.webapi.chat.contract.ChatContract;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lines of each recipe, run as the CI runs them, for a server in Python: right, and with a fault. */
@Tag("full")
class RecipesTest {

    private static final Path RECIPES = Path.of("recipes");
    private static final Path PYTHON = Path.of("src", "it", "python");

    @TempDir
    private Path project;

    private int free;

    @BeforeEach
    void checkOut() throws IOException {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "python3")));
        assertThat(there || !Boolean.parseBoolean(System.getenv("REQUIRE_ALL_TOOLS")))
                .as("python3 is on the PATH, or not all tools are required")
                .isTrue();
        Assumptions.assumeTrue(there, "Skipped: python3 is not on the PATH");
        for (String file : List.of("start-server.sh", "chat_server.py")) {
            Files.copy(PYTHON.resolve(file), project.resolve(file));
        }
        assertThat(project.resolve("start-server.sh").toFile().setExecutable(true)).isTrue();
        launcher(project.resolve("chat-conformance.jar"));
    }

    @AfterEach
    void stopServer() throws IOException {
        Path pid = project.resolve("server.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroy);
        }
    }

    @ParameterizedTest
    @CsvSource({"github-actions.yml, '', 0", "github-actions.yml, no-allow, 1", "gitlab-ci.yml, '', 0", "gitlab-ci.yml, no-allow, 1"})
    void theLinesOfARecipeJudgeAServerThatIsNotJava(String recipe, String fault, int exit)
            throws IOException, InterruptedException {
        JsonNode file = YAMLMapper.shared().readTree(RECIPES.resolve(recipe).toFile());
        JsonNode job = recipe.startsWith("github") ? file.at("/jobs/contract") : file.at("/contract");
        JsonNode environment = recipe.startsWith("github") ? job.path("env") : job.path("variables");
        assertThat(environment.path("CHAT_BASE_URL").asString()).isEqualTo("http://localhost:3000/api/v1");
        List<String> shells = recipe.startsWith("github")
                // Each step is a shell of its own there; here all lines are of one.
                ? job.path("steps").valueStream().filter(step -> step.has("run")).map(step -> step.path("run").asString()).toList()
                : List.of(job.path("script").valueStream().map(JsonNode::asString).collect(Collectors.joining("\n")));
        List<Integer> exits = new ArrayList<>();
        for (String lines : shells) {
            exits.add(run(lines, fault));
        }
        String printed = Files.readString(project.resolve("printed"));
        assertThat(exits.get(exits.size() - 1)).as(printed).isEqualTo(exit);
        assertThat(printed)
                .contains(exit == 0 ? " keeps the contract " + ChatContract.VERSION : "Allow: expected the header, found none")
                .doesNotContain("password");
        for (String artifact : List.of("junit.xml", "report.html", "exchanges.har")) {
            assertThat(project.resolve("report").resolve(artifact)).isNotEmptyFile();
        }
        assertThat(Files.readString(project.resolve("report/junit.xml"))).contains("failures=\"" + (exit == 0 ? 0 : 5) + "\"");
        assertThat(artifacts(job)).containsOnly("report");
    }

    /** What the recipe keeps is what the run has written. */
    private static List<String> artifacts(JsonNode job) {
        return job.has("script")
                ? job.at("/artifacts/paths").valueStream().map(JsonNode::asString).toList()
                : job.path("steps").valueStream().map(step -> step.at("/with/path").asString("")).filter(path -> !path.isEmpty()).toList();
    }

    private int run(String lines, String fault) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", lines)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(project.resolve("printed").toFile()));
        builder.environment().put("PATH", Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("CHAT_BASE_URL", "http://127.0.0.1:" + port() + "/api/v1");
        builder.environment().put("CHAT_SESSION", "565");
        builder.environment().put("CHAT_BASIC", "user:password");
        builder.environment().put("CHAT_SERVER_FAULT", fault);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(lines).isTrue();
        return process.exitValue();
    }

    private int port() throws IOException {
        if (free == 0) {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = server.getLocalPort();
            }
        }
        return free;
    }

    /** The jar is packaged after the tests: one that names the classes under test stands for it. */
    private static void launcher(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
    }
}
