package com.superoffice.webapi.chat.conformance.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's generators read the published file, and what they write compiles and gets the sample. */
@Tag("full")
class GeneratorsTest {

    private static final Path PARTNERS = Path.of("target", "generators").toAbsolutePath();
    private static final Pattern VERSION = Pattern.compile("@([\\w.-]+)@");
    private static final String SAMPLE = """
            1001 Sarah Johnson 2024-12-15T08:23:15Z
            1002 John Smith 2024-12-15T08:23:42Z
            1003 Sarah Johnson 2024-12-15T08:24:03Z
            """;

    private static String build;
    private static ChatSandbox sandbox;

    @BeforeAll
    static void generateAndCompile() throws IOException, InterruptedException {
        Tool.need("mvn");
        System.setProperty("contract", PublishedSite.file("chat.yaml").toString());
        Path source = Path.of("src/test/generators").toAbsolutePath();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = PARTNERS.resolve(source.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, withVersions(Files.readString(file)));
            }
        }
        Path log = PARTNERS.resolve("build.log");
        // A generator that fails fails its own test, not all.
        Tool.run(
                PARTNERS, Map.of(), log,
                "mvn", "-B", "--fail-at-end", "process-classes",
                "-Dkotlin.compiler.daemon=false",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
        build = Files.readString(log);
        sandbox = ChatSandbox.start();
    }

    @AfterAll
    static void stopSandbox() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @AfterEach
    void whatAClientSentIsWithinTheContract() {
        sandbox.assertContractKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feign", "jersey3", "native", "okhttp", "restclient", "spring", "kotlin"})
    void theClientOrServerCompiles(String partner) {
        assertThat(build).containsPattern("(?m)^\\[INFO\\] " + partner + " \\.+ SUCCESS");
        assertThat(PARTNERS.resolve(partner).resolve("target/classes")).isDirectoryRecursivelyContaining("glob:**.class");
    }

    @Test
    void thePythonClientCompiles() throws IOException, InterruptedException {
        Tool.need("python3");
        Tool.output(PARTNERS, "python3", "-m", "compileall", "-q", "python/openapi_client");
        assertThat(PARTNERS.resolve("python")).isDirectoryRecursivelyContaining("glob:**.pyc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "axios", "openapi-fetch", "hey-api", "orval"})
    void theTypeScriptClientCompilesStrictlyAndGetsTheSampleFromTheSandbox(String library)
            throws IOException, InterruptedException {
        // Outside of target/npm the compiler finds no packages; the clients go where a partner's would be.
        Path project = TypeScript.directory().resolve("clients");
        copy(PARTNERS.resolve("calls"), project.resolve("calls"));
        generateTypeScript(library, project);
        Path output = project.resolve("js-" + library);
        TypeScript.compile(project, output, Path.of("calls/call-" + library + ".ts"));
        String call = output.resolve("calls/call-" + library + ".js").toString();
        assertThat(Tool.output(project, "node", call, sandbox.baseUrl().toString()))
                .isEqualToNormalizingNewlines(SAMPLE);
        assertThat(sandbox.journal()).isNotEmpty();
    }

    private static void generateTypeScript(String library, Path project) throws IOException, InterruptedException {
        String contract = PublishedSite.file("chat.yaml").toString();
        switch (library) {
            case "openapi-fetch" -> {
                String target = project.resolve("openapi-typescript/schema.ts").toString();
                NpmTool.output(project, Map.of(), "openapi-typescript", contract, "-o", target);
            }
            case "hey-api" -> {
                String target = project.resolve("hey-api").toString();
                NpmTool.output(project, Map.of(), "openapi-ts", "-i", contract, "-o", target, "-c", "@hey-api/client-fetch");
            }
            case "orval" -> {
                Map<String, String> environment = Map.of(
                        "CHAT_CONTRACT", contract,
                        "CHAT_OUTPUT", project.resolve("orval/chat.ts").toString(),
                        "CHAT_BASE_URL", sandbox.baseUrl().toString());
                NpmTool.output(PARTNERS, environment, "orval", "--config", "orval.config.cjs");
            }
            default -> copy(PARTNERS.resolve("typescript-" + library), project.resolve("typescript-" + library));
        }
    }

    /** Two of them with a ticket as the client's one API key, and with selected properties. */
    @ParameterizedTest
    @ValueSource(strings = {"jersey3", "native", "okhttp"})
    void theJavaClientGetsTheSampleFromTheSandbox(String library) throws IOException, InterruptedException {
        Path module = PARTNERS.resolve(library);
        String classPath = module.resolve("target/classes") + File.pathSeparator
                + Files.readString(module.resolve("target/class-path.txt"));
        getsTheSample(module, Tool.java(), "-classpath", classPath, "CallSample");
    }

    @Test
    void theGoClientCompilesAndGetsTheSampleFromTheSandbox() throws IOException, InterruptedException {
        Tool.need("go");
        getsTheSample(PARTNERS.resolve("go"), "go", "run", ".");
    }

    @Test
    void thePhpClientGetsTheSampleFromTheSandbox() throws IOException, InterruptedException {
        Tool.need("php");
        getsTheSample(PARTNERS.resolve("php"), "php", "call.php");
    }

    /** Its packages come from no registry that a build of Java has, so it is not compiled. */
    @Test
    void theCSharpClientIsGeneratedWithThePropertiesAsTheyAreOnTheWire() {
        assertThat(PARTNERS.resolve("csharp/src/Org.OpenAPITools/Api/ChatAgentApi.cs")).content().contains("[\"$select\"]");
        assertThat(PARTNERS.resolve("csharp/src/Org.OpenAPITools/Model/ChatMessage.cs"))
                .content()
                .contains("[JsonPropertyName(\"ChatMessageId\")]", "int? ChatMessageId");
    }

    private static void getsTheSample(Path directory, String... command) throws IOException, InterruptedException {
        int before = sandbox.journal().size();
        List<String> call = new ArrayList<>(List.of(command));
        call.add(sandbox.baseUrl().toString());
        assertThat(Tool.output(directory, call.toArray(String[]::new))).isEqualToNormalizingNewlines(SAMPLE);
        assertThat(sandbox.journal()).hasSize(before + 1);
    }

    private static String withVersions(String text) {
        Matcher version = VERSION.matcher(text);
        return version.replaceAll(match -> {
            String value = System.getProperty(match.group(1));
            if (value == null) {
                throw new IllegalStateException("the build passes no " + match.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
