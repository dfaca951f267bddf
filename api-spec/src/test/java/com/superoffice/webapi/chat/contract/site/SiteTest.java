package com.superoffice.webapi.chat.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.Command;
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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site holds what partners are promised, says what the contract says, and needs no network. */
class SiteTest {

    private static final Pattern LOADED = Pattern.compile("<(?:script|link|img)\\b[^>]*\\b(?:src|href)=\"([^\"]+)\"");
    private static final Pattern PROVIDER = Pattern.compile(
            "^https://(docs\\.superoffice\\.com|superofficedocs\\.github\\.io)/");
    private static final Pattern ROW_OF_ERROR = Pattern.compile("(?m)^\\| (\\d{3}) \\|[^|]*\\| `(\\w+)` \\|");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]+)\"");

    @Test
    void theContractIsTheOneInTheJar() {
        assertThat(Site.text("chat.yaml")).isEqualTo(text(ContractFile.YAML));
        assertThat(Site.text("chat.json")).isEqualTo(text(ContractFile.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html", "sandbox.html", "providers.html", "changelog.html"})
    void aPageIsOfTodaysVersionAndLoadsNothingFromElsewhere(String page) {
        String html = Site.text(page);
        assertThat(html).contains("<title>SuperOffice CRM chat messages " + ChatContract.VERSION + ": ");
        assertThat(all(LOADED, html)).isNotEmpty().allSatisfy(reference -> assertThat(
                        reference.startsWith("data:") || Files.exists(Site.DIRECTORY.resolve(reference)))
                .as(reference)
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html", "sandbox.html", "providers.html", "changelog.html"})
    void everyLinkLeadsSomewhere(String page) {
        String html = Site.text(page);
        JsonNode contract = JsonMapper.shared().readTree(Site.text("chat.json"));
        assertThat(all(LINK, html)).isNotEmpty().filteredOn(link -> !PROVIDER.matcher(link).find()).allSatisfy(link -> assertThat(
                        link.contains("html#") || link.startsWith("#")
                                ? page(link, html).contains("id=\"" + link.substring(link.indexOf('#') + 1) + "\"")
                                : link.startsWith("chat.json#")
                                        ? !contract.at(link.substring("chat.json#".length())).isMissingNode()
                                        : Files.exists(Site.DIRECTORY.resolve(link)))
                .as(link)
                .isTrue());
    }

    @Test
    void nothingIsLeftToFillIn() {
        for (String page : List.of("index.html", "guide.html", "sandbox.html", "providers.html", "changelog.html", "chat.http")) {
            assertThat(Site.text(page)).doesNotContain("{contract-").doesNotContain("{title}").doesNotContain("{body}").doesNotContain("{toc}").doesNotContain("{pages}");
        }
    }

    @Test
    void everySumIsThatOfItsFileAndNoFileIsWithoutOne() throws IOException, InterruptedException {
        Command.need("sha256sum");
        assertThat(Command.run(Site.DIRECTORY, Map.of(), "sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"))
                .isEqualTo(new Command.Answer(0, ""));
        try (Stream<Path> files = Files.walk(Site.DIRECTORY)) {
            assertThat(Site.text("SHA256SUMS").lines().count())
                    .isEqualTo(files.filter(Files::isRegularFile).count() - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "request, DocumentedRequest, {}",
        "message, DocumentedResponse, '{\"ChatMessageId\": 1}'",
        "error, BadRequest, '{\"Error\": true}'",
    })
    void aJsonSchemaHoldsForWhatIsDocumentedAndRejectsWhatIsNotWhole(String name, String example, String partial) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Site.text("schemas/" + name + ".schema.json"));
        JsonNode value = JsonMapper.shared().readTree(Site.text("chat.json")).at("/components/examples/" + example + "/value");
        for (JsonNode documented : value.isArray() ? value : List.of(value)) {
            assertThat(schema.validate(documented)).isEmpty();
        }
        assertThat(schema.validate(JsonMapper.shared().readTree(partial))).isNotEmpty();
    }

    @Test
    void theSchemaOfAResponseHoldsForWhatIsDocumented() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Site.text("schemas/response.schema.json"));
        JsonNode contract = JsonMapper.shared().readTree(Site.text("chat.json"));
        assertThat(schema.validate(contract.at("/components/examples/DocumentedResponse/value"))).isEmpty();
        assertThat(schema.validate(contract.at("/components/examples/BadRequest/value"))).isNotEmpty();
    }

    @Test
    void everyFileHasANameThatWindowsTakes() throws IOException {
        try (Stream<Path> files = Files.walk(Site.DIRECTORY)) {
            assertThat(files.map(file -> Site.DIRECTORY.relativize(file).toString()))
                    .contains("collections/postman.json")
                    .noneMatch(Pattern.compile("[<>:\"|?*\\\\]|[ .]$").asPredicate());
        }
    }

    @Test
    void markdownLeadsToMarkdown() {
        assertThat(Site.text("guide.md")).contains("](reference.md)", "](sandbox.md").doesNotContainPattern("]\\(\\w+\\.html");
    }

    @Test
    void aJsonSchemaKnowsNullAndTheRangeOfAnInt32() {
        JsonNode id = JsonMapper.shared().readTree(Site.text("schemas/message.schema.json")).at("/properties/ChatMessageId");
        assertThat(id.get("type")).hasToString("[\"integer\",\"null\"]");
        assertThat(id.get("maximum").asInt()).isEqualTo(Integer.MAX_VALUE);
        assertThat(id.get("minimum").asInt()).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void theReferenceSaysInWordsWhatTheContractHas() {
        JsonNode contract = JsonMapper.shared().readTree(Site.text("chat.json"));
        String reference = Site.text("reference.md").replaceAll("\\s+", " ");
        for (String schema : List.of("GetChatMessagesRequest", "ChatMessage", "ErrorObject")) {
            contract.at("/components/schemas/" + schema + "/properties").forEachEntry((name, property) -> {
                assertThat(reference).contains("| `" + name + "`");
                assertThat(reference).contains(property.get("description").asString().strip().replaceAll("\\s+", " "));
                property.path("x-extensible-enum").forEach(value -> assertThat(reference).contains("`" + value.asString() + "`"));
            });
        }
        contract.at("/components/parameters").forEach(parameter -> assertThat(reference)
                .contains("### " + parameter.get("name").asString())
                .contains(parameter.get("description").asString().strip().replaceAll("\\s+", " ")));
    }

    @Test
    void theErrorsOfTheCatalogueAreThoseOfTheContract() {
        JsonNode contract = JsonMapper.shared().readTree(Site.text("chat.json"));
        Map<String, String> types = new TreeMap<>();
        contract.at("/paths/~1Agents~1Chat~1GetChatMessages/post/responses").forEachEntry((status, reference) -> {
            if (!status.equals("200")) {
                String name = reference.get("$ref").asString().replace("#/components/responses/", "");
                types.put(status, contract.at("/components/examples/" + name + "/value/ErrorType").asString());
            }
        });
        Map<String, String> told = new TreeMap<>();
        for (Matcher row = ROW_OF_ERROR.matcher(Site.text("reference.md")); row.find(); ) {
            told.put(row.group(1), row.group(2));
        }
        assertThat(told).isEqualTo(types).hasSize(ChatContract.GetChatMessages.STATUSES.size() - 1);
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
    void aCommandThatIsCopiedLeavesTheReadersShellOpen() throws IOException {
        assertThat(snippets()).filteredOn(name -> name.endsWith(".sh")).isNotEmpty().allSatisfy(name -> assertThat(
                        Site.text("snippets/" + name))
                .doesNotContainPattern("(?m)^\\s*(set|exit|trap|exec)\\b"));
    }

    @Test
    void theGuideShowsEveryStatusOfTheContract() {
        String guide = Site.text("guide.html");
        assertThat(ChatContract.GetChatMessages.STATUSES)
                .allSatisfy(status -> assertThat(guide).containsPattern("\\b" + status + "\\b"));
    }

    @Test
    void everyRequestOfTheHttpFileIsWithinTheContract() {
        Map<String, Request> requests = HttpFile.requests(Site.text("chat.http"));
        RequestJudge judge = RequestJudge.ofContract();
        assertThat(requests).hasSize(12);
        requests.forEach((name, request) ->
                assertThat(judge.judge(request).isEmpty()).as(name).isEqualTo(!name.contains("answered with 400")));
    }

    static List<String> snippets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/site/snippets"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String page(String link, String otherwise) {
        return link.startsWith("#") ? otherwise : Site.text(link.substring(0, link.indexOf('#')));
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
