package com.superoffice.webapi.chat.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The code that the page shows does what the form says, whatever is in its fields. */
@Tag("full")
class SnippetsIT {

    private static final String TRICKY = "it's \"quoted\" \\ \\u0041 $HOME `id` ${x} %n !x \u00e6\uD83D\uDE00 \u2028;\nnext\tline\\";

    private static OpenPage page;
    private static Browser browser;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws IOException {
        page = OpenPage.start();
        browser = page.browser();
        browser.resize(1360, 950, false);
    }

    @AfterAll
    static void stop() {
        if (page != null) {
            page.close();
        }
    }

    @BeforeEach
    void fillInTheForm() {
        page.sandbox().reset();
        page.show("try");
        browser.unfold("#request");
        browser.type("#session", "2347");
        browser.type("#after", "1002");
        browser.type("#so-language", "x'\"\\$(id)`id`");
        browser.type("#so-timezone", "NO");
        browser.click("#select input[value=Author]");
        browser.click("#select input[value=Message]");
    }

    @Test
    void theCommandSendsWhatTheFormSays() throws IOException, InterruptedException {
        need("curl");
        String body = "{\"ChatSessionId\": 2347, \"After\": 1002, \"Note\": " + Browser.quoted(TRICKY) + "\n}";
        setBody(body);
        Process process = new ProcessBuilder("bash", "-c", browser.text("#snippet")).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("HTTP/1.1 200", "Sarah Johnson");
        assertThatTheFormWasSent(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | ?$select=Author&access_token=hidden | Accept: text/xml                   |
            HEAD   |                                     | X-Request-Id: 1                    |
            DELETE | /../GetChatMessages                 | Accept:                            |
            PUT    |                                     | Content-Type: application/xml      | <a>it's</a>
            POST   |                                     | Cookie: XSRF-TOKEN=hidden          | {"ChatSessionId": 1}
            POST   |                                     | SO-Language;                       | @file
            """)
    void aCallOfTheJournalIsRepeatedAsItCameWithBlanksForSecrets(
            String method, @Nullable String query, String header, @Nullable String body)
            throws IOException, InterruptedException {
        need("curl");
        String url = page.sandbox().baseUrl() + "/Agents/Chat/GetChatMessages" + (query == null ? "" : query);
        List<String> command = new ArrayList<>(List.of(
                "curl", "-s", "--path-as-is", "-u", "tje0:wrong", "-H", header,
                method.equals("HEAD") ? "-I" : "-X" + method, url));
        if (body != null) {
            command.addAll(List.of("--data-raw", body));
        }
        run(command.toArray(String[]::new));
        String again = browser.run("""
                        const { again } = await import('/page/curl.js');
                        const [entry] = await (await fetch('/sandbox/v1/journal?limit=1')).json();
                        return again(entry, location.origin);""").asString();
        assertThat(again).doesNotContain("tje0", "hidden", "***").contains(" <fill in>'");
        run("bash", "-c", again.replace("<fill in>", "dGplMDp3cm9uZw=="));
        JsonNode calls = JsonMapper.shared().readTree(page.control("GET", "/journal?limit=2", "").body());
        assertThat(calls).hasSize(2);
        for (String part : List.of("method", "target", "status", "requestBody", "findings")) {
            assertThat(calls.get(0).get(part)).as(part).isEqualTo(calls.get(1).get(part));
        }
        assertThat(calls.get(0).get("requestHeaders").valueStream().map(JsonNode::toString).toList())
                .containsExactlyInAnyOrderElementsOf(
                        calls.get(1).get("requestHeaders").valueStream().map(JsonNode::toString).toList());
    }

    private static void need(String tool) {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
        assertThat(there || !Boolean.parseBoolean(System.getenv("REQUIRE_ALL_TOOLS")))
                .as("%s is on the PATH, or not all tools are required", tool)
                .isTrue();
        assumeTrue(there, "Skipped: " + tool + " is not on the PATH");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void thePythonSendsWhatTheFormSays() throws IOException, InterruptedException {
        need("python3");
        browser.click("#tab-python");
        String body = "{\"ChatSessionId\": 2347, \"After\": 1002, \"Note\": " + Browser.quoted(TRICKY) + "\n}";
        setBody(body);
        Path script = Files.writeString(directory.resolve("messages.py"), browser.text("#snippet"));
        assertThat(run("python3", script.toString())).contains("\"Author\":\"Sarah Johnson\"");
        assertThatTheFormWasSent(body);
    }

    @Test
    void theCsharpSaysWhatTheFormSays() {
        browser.click("#tab-csharp");
        assertThat(browser.text("#snippet"))
                .isEqualTo("""
                        using System;
                        using System.Net.Http;
                        using System.Text;

                        using var client = new HttpClient();
                        using var request = new HttpRequestMessage(HttpMethod.Post, "%s/Agents/Chat/GetChatMessages?$select=Message,Author");
                        request.Headers.TryAddWithoutValidation("Authorization", "Basic dGplMDpUamUw");
                        request.Headers.TryAddWithoutValidation("Accept", "application/json; charset=utf-8");
                        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
                        request.Headers.TryAddWithoutValidation("SO-Language", "x'\\"\\\\$(id)`id`");
                        request.Headers.TryAddWithoutValidation("SO-TimeZone", "NO");
                        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\\n  \\"ChatSessionId\\": 2347,\\n  \\"After\\": 1002\\n}"));
                        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");

                        using var response = await client.SendAsync(request);
                        Console.WriteLine((int)response.StatusCode);
                        Console.WriteLine(await response.Content.ReadAsStringAsync());
                        """.formatted(page.sandbox().baseUrl()));
        browser.choose("#way", "xsrf");
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
        assertThat(browser.text("#snippet"))
                .contains("new HttpClient(new HttpClientHandler { UseCookies = false });")
                .contains("TryAddWithoutValidation(\"Cookie\", \"sandbox-session=");
    }

    @ParameterizedTest
    @CsvSource({
        "curl, curl -i", "java, Credentials.basic(\"<fill in>\"", "feign, 'Map.entry(\"Authorization\", \"Basic <fill in>\")'",
        "typescript, '\"Authorization\": \"Basic <fill in>\"'", "python, '\"Authorization\": \"Basic <fill in>\"'",
        "csharp, 'TryAddWithoutValidation(\"Authorization\", \"Basic <fill in>\")'"
    })
    void aCallOfTheJournalIsShownInEachLanguageWithBlanksForSecrets(String language, String part) {
        page.call("{\"ChatSessionId\": 3001, \"After\": 102}");
        page.show("requests");
        browser.waitForText("#calls", "3001");
        browser.click("#calls li");
        browser.click("#tab-call-code");
        browser.choose("#call-language", language);
        assertThat(browser.text("#call-snippet pre")).contains(part, "3001", "102").doesNotContain("***");
        assertThat(browser.text("#call-snippet")).contains("The journal keeps no secrets: fill in what is marked.");
    }

    @Test
    void aCallThatIsNotOfTheOperationIsShownAsCurlOnly() throws IOException, InterruptedException {
        need("curl");
        run("curl", "-s", page.sandbox().baseUrl() + "/Agents/Chat/GetChatMessages");
        page.show("requests");
        browser.waitForText("#calls", "GET");
        browser.click("#calls li");
        browser.click("#tab-call-code");
        assertThat(browser.run("return document.getElementById('call-language').checkVisibility();").asBoolean()).isFalse();
        assertThat(browser.text("#call-snippet pre")).startsWith("curl -i ");
    }

    @Test
    void theTypeScriptSendsWhatTheFormSays() {
        browser.click("#tab-typescript");
        String body = "{\"ChatSessionId\": 2347, \"After\": 1002, \"Note\": " + Browser.quoted(TRICKY) + "\n}";
        setBody(body);
        String withoutTypes = browser.text("#snippet")
                .replaceFirst("(?s)^interface ChatMessage \\{.*?\n}\n", "")
                .replace(" as ChatMessage[]", "");
        browser.run("const printed = []; const console = { log: (...all) => printed.push(all.join(' ')) };\n" + withoutTypes
                + "\nwindow.printed = printed;");
        assertThat(browser.run("return window.printed;").toString())
                .isEqualTo("[\" Sarah Johnson Of course! Can you provide your order number?\"]");
        assertThatTheFormWasSent(body);
    }

    @Test
    void theJavaIsACallOfTheClientThatFollowsTheForm() {
        browser.click("#tab-java");
        assertThat(browser.text("#snippet"))
                .isEqualTo("""
                        import com.superoffice.webapi.chat.client.ChatClient;
                        import com.superoffice.webapi.chat.client.ChatMessage;
                        import com.superoffice.webapi.chat.client.Credentials;
                        import com.superoffice.webapi.chat.client.Localization;
                        import com.superoffice.webapi.chat.client.MessagesQuery;
                        import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;

                        class GetChatMessages {

                            public static void main(String[] arguments) {
                                ChatClient client = ChatClient.builder()
                                        .baseUrl("%s")
                                        .credentials(Credentials.basic("tje0", "Tje0"))
                                        .build();
                                for (ChatMessage message : client.getMessages(MessagesQuery.session(2347)
                                        .after(1002)
                                        .select(MessageProperty.MESSAGE, MessageProperty.AUTHOR)
                                        .localization(Localization.NONE.language("x'\\"\\\\$(id)`id`").timeZone("NO")))) {
                                    System.out.println(message.chatMessageId() + " " + message.author() + " " + message.message());
                                }
                            }
                        }
                        """.formatted(page.sandbox().baseUrl()));
        browser.type("#session", "abc");
        assertThat(browser.text("#snippet"))
                .isEqualTo("// ChatSessionId \"abc\" is not an int32 number: ChatClient cannot send it.\n");
    }

    @Test
    void aLiteralOfJavaIsTheText() throws Exception {
        String literal = browser.run(
                        "const { javaString } = await import('/page/java.js'); return javaString(arguments[0]);", TRICKY)
                .asString();
        Path source = Files.writeString(
                directory.resolve("Literal.java"), "public class Literal { public static final String TEXT = " + literal + "; }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .as(literal)
                .isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            assertThat(loader.loadClass("Literal").getField("TEXT").get(null)).isEqualTo(TRICKY);
        }
    }

    private static void setBody(String body) {
        browser.run("""
                const field = document.getElementById('body');
                field.value = arguments[0];
                field.dispatchEvent(new Event('input', { bubbles: true }));""", body);
    }

    private static void assertThatTheFormWasSent(String body) {
        List<SandboxCall> calls = page.sandbox().journal();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).status()).isEqualTo(200);
        assertThat(calls.get(0).requestBody()).isEqualTo(body);
        assertThat(calls.get(0).requestHeaders().entrySet().stream()
                        .map(header -> header.getKey().toLowerCase(Locale.ROOT) + ": " + header.getValue()))
                .contains(
                        "authorization: Basic ***",
                        "accept: application/json; charset=utf-8",
                        "accept-language: en",
                        "so-language: x'\"\\$(id)`id`",
                        "so-timezone: NO",
                        "content-type: application/json; charset=utf-8");
    }
}
