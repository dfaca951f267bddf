package com.superoffice.webapi.chat.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.Command;
import com.superoffice.webapi.chat.contract.NpmTools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static Command.Answer build;

    @BeforeAll
    static void generateAndCompile() throws IOException, InterruptedException {
        Command.need("mvn");
        System.setProperty("contract", Site.DIRECTORY.resolve("chat.yaml").toString());
        Path source = Path.of("src/test/generators").toAbsolutePath();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = PARTNERS.resolve(source.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, withVersions(Files.readString(file)));
            }
        }
        build = Command.run(
                PARTNERS,
                "mvn", "-B", "--fail-at-end", "compile",
                "-Dkotlin.compiler.daemon=false",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feign", "native", "restclient", "spring", "kotlin"})
    void theClientOrServerCompiles(String partner) {
        assertThat(build.output()).containsPattern("(?m)^\\[INFO\\] " + partner + " \\.+ SUCCESS");
        assertThat(PARTNERS.resolve(partner).resolve("target/classes")).isDirectoryRecursivelyContaining("glob:**.class");
    }

    @Test
    void thePythonClientCompiles() throws IOException, InterruptedException {
        Command.need("python3");
        Command.Answer answer = Command.run(PARTNERS, "python3", "-m", "compileall", "-q", "python/openapi_client");
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(PARTNERS.resolve("python")).isDirectoryRecursivelyContaining("glob:**.pyc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "axios"})
    void theTypeScriptClientCompilesStrictlyAndGetsTheSample(String library) throws IOException, InterruptedException {
        Path npm = NpmTools.directory();
        // Outside of target/npm the compiler finds no packages; the clients go where a partner's would be.
        Path project = npm.resolve("clients");
        for (String directory : new String[] {"typescript-" + library, "calls"}) {
            copy(PARTNERS.resolve(directory), project.resolve(directory));
        }
        Path output = project.resolve("js-" + library);
        Command.Answer compiled = Command.run(
                project,
                NpmTools.command(npm, "tsc"), "--strict", "--target", "es2022", "--module", "commonjs",
                "--lib", "es2022,dom", "--types", "node", "--outDir", output.toString(),
                "calls/call-" + library + ".ts");
        assertThat(compiled.exitCode()).as(compiled.output()).isZero();
        try (SampleServer server = SampleServer.start()) {
            Command.Answer call = Command.run(
                    project, "node", output.resolve("calls/call-" + library + ".js").toString(), server.baseUrl());
            assertThat(call.output()).isEqualToNormalizingNewlines(SAMPLE);
        }
    }

    @Test
    void theJavaNativeClientGetsTheSample() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = PARTNERS.resolve("native/target/classes").toString();
        try (SampleServer server = SampleServer.start()) {
            Command.Answer call = Command.run(
                    PARTNERS,
                    java, "-classpath", classes + File.pathSeparator + System.getProperty("java.class.path"),
                    "CallSample", server.baseUrl());
            assertThat(call.output()).isEqualToNormalizingNewlines(SAMPLE);
        }
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
