package com.superoffice.webapi.chat.conformance.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        // A generator that fails is told by its own test, not by all.
        Tool.run(
                PARTNERS, Map.of(), log,
                "mvn", "-B", "--fail-at-end", "compile",
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
    @ValueSource(strings = {"feign", "native", "restclient", "spring", "kotlin"})
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
    @ValueSource(strings = {"fetch", "axios"})
    void theTypeScriptClientCompilesStrictlyAndGetsTheSampleFromTheSandbox(String library)
            throws IOException, InterruptedException {
        // Outside of target/npm the compiler finds no packages; the clients go where a partner's would be.
        Path project = TypeScript.directory().resolve("clients");
        for (String directory : new String[] {"typescript-" + library, "calls"}) {
            copy(PARTNERS.resolve(directory), project.resolve(directory));
        }
        Path output = project.resolve("js-" + library);
        TypeScript.compile(project, output, Path.of("calls/call-" + library + ".ts"));
        String call = output.resolve("calls/call-" + library + ".js").toString();
        assertThat(Tool.output(project, "node", call, sandbox.baseUrl().toString()))
                .isEqualToNormalizingNewlines(SAMPLE);
        assertThat(sandbox.journal()).isNotEmpty();
    }

    @Test
    void theJavaNativeClientGetsTheSampleFromTheSandbox() throws IOException, InterruptedException {
        String classes = PARTNERS.resolve("native/target/classes").toString();
        String printed = Tool.output(
                PARTNERS,
                Tool.java(), "-classpath", classes + File.pathSeparator + System.getProperty("java.class.path"),
                "CallSample", sandbox.baseUrl().toString());
        assertThat(printed).isEqualToNormalizingNewlines(SAMPLE);
        assertThat(sandbox.journal()).isNotEmpty();
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
