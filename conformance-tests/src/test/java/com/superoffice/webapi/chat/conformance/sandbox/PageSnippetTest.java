package com.superoffice.webapi.chat.conformance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java that the sandbox's page shows is a program for the real client that sends what the form says. */
@Tag("full")
class PageSnippetTest {

    private static final String SCRIPT = """
            globalThis.location = { origin: process.argv[3].replace('/api/v1', '') };
            const { feign, java } = await import('./java.js');
            const { requestOf } = await import('./request.js');
            const form = JSON.parse(process.argv[2]);
            const baseUrl = process.argv[3];
            process.stdout.write(process.argv[4] === 'feign' ? feign(requestOf(form), baseUrl) : java(form, baseUrl));
            """;
    private static final String FORM = """
            {"session": "2347", "after": "1002", "select": ["Author", "Message", "ChatMessageId"], "way": "%s",
             "user": "tje0", "password": "Tje0", "ticket": "sandbox-ticket", "app": "sandbox-app", "bearer": "sandbox-token",
             "accept": "application/json", "accept-language": "en", "so-language": "x'\\"\\\\u0041 {x}", "so-culture": "en-GB",
             "so-timezone": "NO, includeTZOffset", "content-type": "application/json",
             "body": "{\\"ChatSessionId\\": 2347, \\"After\\": 1002, \\"\\": \\"{x} \\u00e6\\"}"}
            """;

    private static ChatSandbox sandbox;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = ChatSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "basic, Basic ***, ''",
        "ticket, SoTicket ***, '***'",
        "bearer, Bearer ***, ''"
    })
    void theJavaOfThePageIsACallOfTheClient(String way, String authorization, String appToken)
            throws IOException, InterruptedException {
        assertThat(printedBy("java", way).lines())
                .last() // behind what SLF4J says of a program without a logger
                .isEqualTo("1003 Sarah Johnson Of course! Can you provide your order number?");

        assertThat(sandbox.journal()).hasSize(1);
        SandboxCall call = sandbox.journal().get(0);
        assertThat(call.violations()).isEmpty();
        assertThat(URLDecoder.decode(call.target(), StandardCharsets.UTF_8))
                .endsWith("?$select=ChatMessageId,Message,Author");
        assertThat(header(call, "Authorization")).isEqualTo(authorization);
        assertThat(header(call, "SO-AppToken")).isEqualTo(appToken);
        assertThat(header(call, "SO-Language")).isEqualTo("x'\"\\u0041 {x}");
        assertThat(header(call, "SO-Culture")).isEqualTo("en-GB");
        assertThat(header(call, "SO-TimeZone")).isEqualTo("NO,includeTZOffset");
    }

    @ParameterizedTest
    @CsvSource({"basic, Basic ***, ''", "ticket, SoTicket ***, '***'"})
    void theFeignInterfaceOfThePageSendsWhatTheFormSays(String way, String authorization, String appToken)
            throws IOException, InterruptedException {
        assertThat(printedBy("feign", way)).contains("\"Author\":\"Sarah Johnson\"", "\"Type\":null");
        assertThat(sandbox.journal()).hasSize(1);
        SandboxCall call = sandbox.journal().get(0);
        assertThat(call.violations()).isEmpty();
        assertThat(call.requestBody()).isEqualTo("{\"ChatSessionId\": 2347, \"After\": 1002, \"\": \"{x} \u00e6\"}");
        assertThat(header(call, "Authorization")).isEqualTo(authorization);
        assertThat(header(call, "SO-AppToken")).isEqualTo(appToken);
        assertThat(header(call, "SO-Language")).isEqualTo("x'\"\\u0041 {x}");
        assertThat(header(call, "SO-TimeZone")).isEqualTo("NO, includeTZOffset");
        assertThat(header(call, "Content-Type")).isEqualTo("application/json");
    }

    /** What the page's code in a language prints as it runs against the sandbox. */
    private String printedBy(String language, String way) throws IOException, InterruptedException {
        need("node");
        sandbox.reset();
        Files.writeString(directory.resolve("package.json"), "{\"type\": \"module\"}");
        Files.writeString(directory.resolve("print.js"), SCRIPT);
        for (String module : List.of("java.js", "request.js", "sandbox.js")) {
            Files.writeString(directory.resolve(module), get("/page/" + module));
        }
        String program = run(
                "node", directory.resolve("print.js").toString(), FORM.formatted(way), sandbox.baseUrl().toString(), language);
        Path file = Files.writeString(directory.resolve("GetChatMessages.java"), program);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(java, "-classpath", System.getProperty("java.class.path"), file.toString());
    }

    private static String header(SandboxCall call, String name) {
        return call.requestHeaders().entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(header -> header.getValue())
                .findFirst()
                .orElse("");
    }

    private static String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + sandbox.baseUrl().getAuthority() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void need(String tool) {
        boolean there = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
        assertThat(there || !Boolean.parseBoolean(System.getenv("REQUIRE_ALL_TOOLS")))
                .as("%s is on the PATH, or not all tools are required", tool)
                .isTrue();
        assumeTrue(there, "Skipped: " + tool + " is not on the PATH");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
