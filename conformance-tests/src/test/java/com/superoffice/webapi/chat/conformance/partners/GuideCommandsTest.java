package com.superoffice.webapi.chat.conformance.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.ChatSandboxTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that guide and sandbox's page show, pasted into a shell one after the other. */
@ChatSandboxTest(settings = "--sandbox.cors.origins=http://localhost:3000")
class GuideCommandsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| `(curl [^`]+)`");

    /** A command after a prompt, and what it prints until the next one or the end of the block. */
    private static final Pattern COMMAND = Pattern.compile("(?ms)^\\$ (curl [^\n]+)\n(.*?)(?=^\\$|^```)");

    @Test
    void eachDoesWhatTheRowSays(ChatSandbox sandbox) throws IOException, InterruptedException {
        Map<String, String> commands = ROW.matcher(PublishedSite.text("guide.md")).results()
                .collect(Collectors.toMap(row -> firstWord(row.group(1)), row -> row.group(2), (first, next) -> next));
        assertThat(commands).containsOnlyKeys("make", "see", "add", "have", "begin");

        run(sandbox, commands.get("add"));
        run(sandbox, commands.get("make"));
        assertThat(firstCall(sandbox)).contains("503");
        assertThat(json(sandbox, commands.get("see")).toString()).contains("GetChatMessages");
        JsonNode browserSession = json(sandbox, commands.get("have"));
        assertThat(browserSession.propertyNames()).contains("xsrfToken", "sessionCookie");
        assertThat(firstCall(sandbox)).contains("Sarah Johnson");
        assertThat(call(sandbox, "{\"ChatSessionId\": 2347}")).contains("Kari");
        run(sandbox, commands.get("begin"));
        assertThat(call(sandbox, "{\"ChatSessionId\": 2347}")).contains("Sarah Johnson").doesNotContain("Kari");
    }

    @Test
    void aPageOfTheNamedOriginMayCall(ChatSandbox sandbox) throws IOException, InterruptedException {
        assertThat(PublishedSite.text("guide.md")).contains("`--sandbox.cors.origins=http://localhost:3000`");
        String head = run(sandbox, "curl -i -X OPTIONS -H 'Origin: http://localhost:3000'"
                + " -H 'Access-Control-Request-Method: POST' -H 'Access-Control-Request-Headers: authorization,content-type'"
                + " http://localhost:8080/api/v1/Agents/Chat/GetChatMessages");
        assertThat(head.lines().map(String::strip)).contains("Access-Control-Allow-Origin: http://localhost:3000");
    }

    @Test
    void theCommandsOfTheSandboxesPageDoInTheirOrderWhatItShows() throws IOException, InterruptedException {
        List<MatchResult> commands = COMMAND.matcher(PublishedSite.text("sandbox.md")).results().toList();
        assertThat(commands).hasSizeGreaterThan(10);
        try (ChatSandbox fresh = ChatSandbox.start()) {
            for (MatchResult command : commands) {
                assertThat(run(fresh, command.group(1)).strip()).as(command.group(1)).isEqualTo(command.group(2).strip());
            }
        }
    }

    private static String firstWord(String text) {
        return text.split("[ ,]", 2)[0];
    }

    private static String firstCall(ChatSandbox sandbox) throws IOException, InterruptedException {
        return call(sandbox, "{\"ChatSessionId\": 565, \"After\": 7}");
    }

    private static String call(ChatSandbox sandbox, String body) throws IOException, InterruptedException {
        return run(sandbox, "curl -i -u tje0:Tje0 --json '" + body + "' http://localhost:8080/api/v1/Agents/Chat/GetChatMessages");
    }

    private static JsonNode json(ChatSandbox sandbox, String command) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(run(sandbox, command));
    }

    /** What the command prints, with the address of this sandbox for the one that the guide supposes. */
    private static String run(ChatSandbox sandbox, String command) throws IOException, InterruptedException {
        Tool.need("bash", "curl");
        String silent = command.replace("curl ", "curl --silent --show-error ");
        return Tool.output(PublishedSite.file("."), "bash", "-c",
                silent.replace("localhost:8080", sandbox.baseUrl().getAuthority()));
    }
}
