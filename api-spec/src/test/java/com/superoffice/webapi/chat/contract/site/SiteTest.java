package com.superoffice.webapi.chat.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ContractFile;
import com.superoffice.webapi.chat.contract.judge.Request;
import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site holds what partners are promised, says what the contract says, and needs no network. */
class SiteTest {

    private static final Pattern LOADED = Pattern.compile("<(?:script|link|img)\\b[^>]*\\b(?:src|href)=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]+)\"");

    @Test
    void theContractIsTheOneInTheJar() {
        assertThat(Site.text("chat.yaml")).isEqualTo(text(ContractFile.YAML));
        assertThat(Site.text("chat.json")).isEqualTo(text(ContractFile.JSON));
        assertThat(Site.text("contract.js")).isEqualTo("window.contract = " + text(ContractFile.JSON).strip() + ";\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html", "providers.html", "changelog.html"})
    void aPageIsOfTodaysVersionAndLoadsNothingFromElsewhere(String page) {
        String html = Site.text(page);
        assertThat(html).contains("<title>SuperOffice CRM chat messages " + ChatContract.VERSION + ": ");
        assertThat(all(LOADED, html)).isNotEmpty().allSatisfy(reference -> assertThat(
                        reference.startsWith("data:") || Files.exists(Site.DIRECTORY.resolve(reference)))
                .as(reference)
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html", "providers.html", "changelog.html"})
    void everyLinkLeadsSomewhere(String page) {
        String html = Site.text(page);
        JsonNode contract = JsonMapper.shared().readTree(Site.text("chat.json"));
        assertThat(all(LINK, html)).isNotEmpty().allSatisfy(link -> assertThat(
                        link.startsWith("#")
                                ? html.contains("id=\"" + link.substring(1) + "\"")
                                : link.startsWith("chat.json#")
                                        ? !contract.at(link.substring("chat.json#".length())).isMissingNode()
                                        : Files.exists(Site.DIRECTORY.resolve(link)))
                .as(link)
                .isTrue());
    }

    @Test
    void nothingIsLeftToFillIn() {
        for (String page : List.of("index.html", "guide.html", "providers.html", "changelog.html", "chat.http")) {
            assertThat(Site.text(page)).doesNotContain("{contract-").doesNotContain("{title}").doesNotContain("{body}").doesNotContain("{toc}").doesNotContain("{pages}");
        }
    }

    @Test
    void everySnippetIsInTheGuideAndHasItsOutput() throws IOException {
        String guide = Files.readString(Path.of("src/main/site/guide.md"));
        for (String snippet : snippets()) {
            assertThat(guide).contains("{{snippets/" + snippet + "}}");
            assertThat(Stream.of(".json", ".txt")
                            .filter(kind -> Files.exists(Path.of("src/main/site/snippets/expected", snippet + kind))))
                    .as("the expected output of %s", snippet)
                    .hasSize(1);
        }
        assertThat(snippets()).hasSizeGreaterThan(10);
    }

    @Test
    void theGuideShowsEveryStatusOfTheContract() {
        String guide = Site.text("guide.html");
        assertThat(ChatContract.STATUSES)
                .allSatisfy(status -> assertThat(guide).containsPattern("\\b" + status + "\\b"));
    }

    @Test
    void everyRequestOfTheHttpFileIsWithinTheContract() {
        Map<String, Request> requests = HttpFile.requests(Site.text("chat.http"));
        RequestJudge judge = RequestJudge.ofContract();
        assertThat(requests).hasSize(7);
        requests.forEach((name, request) -> assertThat(judge.judge(request)).as(name).isEmpty());
    }

    static List<String> snippets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/site/snippets"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String text(String resource) {
        return new String(ContractFile.bytes(resource), StandardCharsets.UTF_8);
    }
}
