package com.superoffice.webapi.chat.conformance.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Prism, which partners start with the published file alone, as a mock and as a proxy that validates. */
@Tag("full")
class PrismTest {

    private static final Pattern LISTENING = Pattern.compile("Prism is listening on (http://[\\d.:]+)");

    @Test
    void aMockOfTheFileAnswersTheGuidesFirstCallAsTheGuideShows() throws IOException, InterruptedException {
        try (Prism mock = Prism.start("mock")) {
            String expected = PublishedSite.text("snippets/expected/first-call.sh.json");
            assertThat(JsonMapper.shared().readTree(snippet("first-call.sh", mock.baseUrl())))
                    .isEqualTo(JsonMapper.shared().readTree(expected));
        }
    }

    @Test
    void aProxyLetsTheSampleThroughAndStopsWhatIsNotWithinTheContract() throws IOException, InterruptedException {
        try (ChatSandbox sandbox = ChatSandbox.start();
                Prism proxy = Prism.start("proxy", sandbox.baseUrl().toString(), "--errors")) {
            String expected = PublishedSite.text("snippets/expected/select.sh.json");
            assertThat(JsonMapper.shared().readTree(snippet("select.sh", proxy.baseUrl())))
                    .isEqualTo(JsonMapper.shared().readTree(expected));
            assertThat(snippet("error.sh", proxy.baseUrl())).contains("Request body property ChatSessionId must be integer");
            assertThat(sandbox.journal()).hasSize(1);
            sandbox.assertContractKept();
        }
    }

    private static String snippet(String name, String baseUrl) throws IOException, InterruptedException {
        Tool.need("bash", "curl");
        String file = PublishedSite.file("snippets/" + name).toString();
        return Tool.output(PublishedSite.file("."), Map.of("CHAT_BASE_URL", baseUrl), "bash", file);
    }

    /** A running Prism. */
    private record Prism(Process process, String baseUrl) implements AutoCloseable {

        static Prism start(String command, String... arguments) throws IOException, InterruptedException {
            List<String> all = new ArrayList<>(List.of(command, "--port", "0", PublishedSite.file("chat.yaml").toString()));
            all.addAll(List.of(arguments));
            Process process = new ProcessBuilder(NpmTool.command("prism", all.toArray(String[]::new)))
                    .redirectErrorStream(true)
                    .start();
            String baseUrl = process.inputReader()
                    .lines()
                    .map(LISTENING::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("prism " + command + " ended before it listened"));
            return new Prism(process, baseUrl);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
