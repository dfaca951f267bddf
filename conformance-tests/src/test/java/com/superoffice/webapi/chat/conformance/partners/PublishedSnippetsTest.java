package com.superoffice.webapi.chat.conformance.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the guide shows, and the requests of {@code chat.http}, do against the sandbox what they are said to do. */
class PublishedSnippetsTest {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);

    private static ChatSandbox sandbox;
    private static BrowserSession session;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        sandbox = ChatSandbox.start();
        session = BrowserSession.open(sandbox.baseUrl());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static List<String> snippets() throws IOException {
        return PublishedSite.snippets(".sh", ".java", ".py");
    }

    static List<String> compiledSnippets() throws IOException {
        return PublishedSite.snippets(".ts", ".cs");
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetPrintsWhatTheGuideSays(String snippet) throws IOException, InterruptedException {
        printsWhatTheGuideSays(snippet);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("compiledSnippets")
    void aSnippetThatIsCompiledPrintsWhatTheGuideSays(String snippet) throws IOException, InterruptedException {
        printsWhatTheGuideSays(snippet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Follow.java", "follow.py"})
    void whatFollowsBearsWhatPasses(String snippet) throws IOException, InterruptedException {
        followsOnAfterATimeOfTrouble(snippet);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"follow.ts", "Follow.cs"})
    void whatIsCompiledAndFollowsBearsWhatPasses(String snippet) throws IOException, InterruptedException {
        followsOnAfterATimeOfTrouble(snippet);
    }

    private void followsOnAfterATimeOfTrouble(String snippet) throws IOException, InterruptedException {
        String[] command = command(snippet);
        String expected = PublishedSite.text("snippets/expected/" + snippet + ".txt");
        sandbox.faults().next(1).status(503, "1");
        assertThat(Tool.output(directory, environment(), command)).as("503").isEqualToNormalizingNewlines(expected);
        sandbox.faults().next(1).status(429, HTTP_DATE.format(ZonedDateTime.now(ZoneOffset.UTC)));
        assertThat(Tool.output(directory, environment(), command)).as("date").isEqualToNormalizingNewlines(expected);
        sandbox.faults().next(1).connectionReset();
        assertThat(Tool.output(directory, environment(), command)).as("reset").isEqualToNormalizingNewlines(expected);
        sandbox.faults().next(1).malformedBody();
        assertThat(Tool.output(directory, environment(), command)).as("malformed").isEqualToNormalizingNewlines(expected);
        sandbox.faults().next(1).nullBody();
        assertThat(Tool.output(directory, environment(), command)).as("null").isEqualToNormalizingNewlines(expected);
    }

    @Test
    void aRetryInJavaRepeatsAResetAndGivesUpWhatDoesNotPass() throws IOException, InterruptedException {
        repeatsWhatPassesAlone("Retry.java", "but no messages");
    }

    @Tag("full")
    @Test
    void aRetryInTypeScriptRepeatsAResetAndShowsTheReasonOfWhatDoesNotPass() throws IOException, InterruptedException {
        repeatsWhatPassesAlone("retry.ts", "200 without messages: Injected: an error in a 200.");
    }

    private void repeatsWhatPassesAlone(String snippet, String reason) throws IOException, InterruptedException {
        String[] command = command(snippet);
        sandbox.faults().next(1).connectionReset();
        JsonNode printed = JsonMapper.shared().readTree(Tool.output(directory, environment(), command));
        assertThat(withoutAdditions(printed))
                .isEqualTo(JsonMapper.shared().readTree(PublishedSite.text("snippets/expected/" + snippet + ".json")));
        sandbox.faults().next(1).errorIn200();
        Path output = directory.resolve("output.txt");
        assertThat(Tool.run(directory, environment(), output, command)).isNotZero();
        assertThat(output).content().contains(reason);
    }

    /** What runs a snippet, once it is compiled where it has to be. */
    private String[] command(String snippet) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve(snippet), PublishedSite.text("snippets/" + snippet));
        String name = snippet.substring(0, snippet.lastIndexOf('.'));
        switch (snippet.substring(name.length())) {
            case ".java":
                return new String[] {Tool.java(), "-classpath", System.getProperty("java.class.path"), file.toString()};
            case ".py":
                Tool.need("python3");
                return new String[] {"python3", file.toString()};
            case ".ts":
                TypeScript.compile(TypeScript.directory(), directory, PublishedSite.file("snippets/" + snippet));
                return new String[] {"node", directory.resolve(name + ".js").toString()};
            case ".cs":
                Tool.need("mcs", "mono");
                String program = directory.resolve(name + ".exe").toString();
                Tool.output(directory, "mcs", "-warnaserror", "-out:" + program,
                        "-r:System.Net.Http.dll", "-r:System.Runtime.Serialization.dll", file.toString());
                return new String[] {"mono", program};
            default:
                Tool.need("bash", "curl");
                return new String[] {"bash", file.toString()};
        }
    }

    static Stream<String> requests() throws IOException {
        return Stream.of(PublishedSite.text("chat.http").split("(?m)^### ", -1)).skip(1);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestOfAnEditorsHttpClientIsAnsweredAsItsNameSays(String request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(parse(withValues(request)), HttpResponse.BodyHandlers.ofString());
        boolean isWrong = request.lines().findFirst().orElseThrow().endsWith("answered with 400");
        assertThat(answer.statusCode()).isEqualTo(isWrong ? 400 : 200);
        assertThat(answer.body()).contains(isWrong ? "expected an int32 number" : "Message");
        if (request.contains("565") && !isWrong) {
            assertThat(answer.body()).contains("Hello! How can I help you today?", "Sarah Johnson", "John Smith");
        }
    }

    /** Runs a snippet; what is called a retry finds the sandbox too busy at first, what is called an error sends one. */
    private void printsWhatTheGuideSays(String snippet) throws IOException, InterruptedException {
        String[] command = command(snippet);
        if (snippet.startsWith("Retry") || snippet.startsWith("retry")) {
            sandbox.faults().next(1).status(429, "1");
        }
        int callsBefore = sandbox.journal().size();
        String printed = Tool.output(directory, environment(), command);
        String expected = "snippets/expected/" + snippet;
        if (PublishedSite.has(expected + ".json")) {
            JsonNode shown = JsonMapper.shared().readTree(PublishedSite.text(expected + ".json"));
            assertThat(withoutAdditions(JsonMapper.shared().readTree(printed))).isEqualTo(shown);
        } else {
            assertThat(printed).isEqualToNormalizingNewlines(PublishedSite.text(expected + ".txt"));
        }
        List<SandboxCall> calls = sandbox.journal();
        List<String> violations = calls.subList(callsBefore, calls.size()).stream()
                .flatMap(call -> call.violations().stream())
                .toList();
        assertThat(calls).as("the snippet calls").hasSizeGreaterThan(callsBefore);
        assertThat(violations).hasSize(snippet.startsWith("error") ? 1 : 0);
    }

    /** The guide shows messages as they are documented; what was added to the contract since may be there, as null. */
    private static JsonNode withoutAdditions(JsonNode printed) {
        if (!printed.isArray()) {
            return printed;
        }
        for (JsonNode message : printed) {
            for (MessageProperty property : MessageProperty.values()) {
                if (property.compareTo(MessageProperty.WHEN_POSTED) > 0) {
                    assertThat(((ObjectNode) message).remove(property.propertyName()).isNull()).isTrue();
                }
            }
        }
        return printed;
    }

    private static Map<String, String> environment() {
        return Map.of(
                "CHAT_BASE_URL", sandbox.baseUrl().toString(),
                "CHAT_INTERVAL_MS", "10",
                "CHAT_XSRF_TOKEN", session.xsrfToken(),
                "CHAT_SESSION_COOKIE", session.cookie());
    }

    /** The values that stand at the top of the file, but for those that only this sandbox knows. */
    private static String withValues(String request) throws IOException {
        String filled = request.replace("{{baseUrl}}", sandbox.baseUrl().toString())
                .replace("{{sessionCookie}}", session.cookie())
                .replace("{{xsrfToken}}", session.xsrfToken());
        for (String line : PublishedSite.text("chat.http").lines().toList()) {
            if (line.startsWith("@")) {
                String[] value = line.substring(1).split(" = ", 2);
                filled = filled.replace("{{" + value[0] + "}}", value[1]);
            }
        }
        return filled;
    }

    private static HttpRequest parse(String request) {
        String[] parts = request.split("\\R\\R", 2);
        List<String> head = parts[0].lines().skip(1).toList();
        String target = head.get(0).substring("POST ".length());
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(target))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString(parts[1].strip()));
        for (String header : head.subList(1, head.size())) {
            String[] field = header.split(": ", 2);
            builder.header(field[0], field[1]);
        }
        return builder.build();
    }
}
