package com.superoffice.webapi.chat.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.TestTargets;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.requests.RecordedRequests;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Run;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import com.superoffice.webapi.chat.conformance.server.Defect;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import com.superoffice.webapi.chat.contract.ChatContract;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports of a run with a defect: complete, well-formed, without a secret. */
class ReportsTest {

    private static final List<String> SECRETS = List.of("dGplMDpUamUw", "sandbox-token", "sandbox-ticket", "sandbox-app", "s-1;", "x-1");
    private static final HonestServer SERVER = HonestServer.start();
    private static Outcome outcome;

    @TempDir
    static Path directory;

    @BeforeAll
    static void report() throws IOException {
        SERVER.breakWith(Defect.XML_ROOT_IS_LIST);
        outcome = Run.of(
                        Contract.published(), TestTargets.of(SERVER, Profile.CONTRACT, Duration.ofSeconds(5)))
                .execute();
        Reports.write(outcome, directory);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void noSecretIsInAnyReport() throws IOException {
        for (String name : List.of("junit.xml", "exchanges.har", "report.html")) {
            String text = Files.readString(directory.resolve(name));
            assertThat(text).as(name).hasSizeGreaterThan(10_000);
            SECRETS.forEach(secret -> assertThat(text.contains(secret)).as(secret + " in " + name).isFalse());
        }
    }

    @Test
    void junitXmlHasATestForEveryCase() throws IOException, ParserConfigurationException, SAXException {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("junit.xml").toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(outcome.results().size()));
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(outcome.results().size());
        assertThat(suite.getElementsByTagName("failure").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("failures")))
                .isPositive();
        assertThat(((Element) suite.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .isEqualTo("[xml.root] body: expected the element ArrayOfChatMessage, found the element List");
    }

    @Test
    void theArchiveHoldsEveryExchange() throws IOException {
        JsonNode log = JsonMapper.shared().readTree(directory.resolve("exchanges.har")).path("log");
        assertThat(log.path("version").asString()).isEqualTo("1.2");
        assertThat(log.path("entries").size()).isEqualTo(outcome.exchanges());
        JsonNode first = log.path("entries").get(0);
        assertThat(first.path("comment").asString()).isEqualTo("sample.request: PASSED");
        assertThat(first.path("request").path("headers").toString()).contains("{\"name\":\"Authorization\",\"value\":\"Basic ***\"}");
    }

    @Test
    void theArchiveCanBeJudgedFromTheConsumersSide() throws IOException {
        var judged = RecordedRequests.judge(Files.readAllBytes(directory.resolve("exchanges.har")), "exchanges.har");
        assertThat(judged).hasSizeGreaterThan(600);
        assertThat(judged.get(0).violates()).isFalse();
        assertThat(judged).anyMatch(RecordedRequests.Judged::violates);
    }

    @Test
    void thePageTellsTheVerdictTheFaultAndTheCoverage() throws IOException {
        String page = Files.readString(directory.resolve("report.html"));
        assertThat(page)
                .contains(SERVER.baseUrl() + " does not keep the contract " + ChatContract.VERSION + " (profile contract).")
                .contains("Request × response media type")
                .contains("<td>the element ArrayOfChatMessage</td>")
                .contains("curl -sS -i -X POST")
                .containsOnlyOnce("<script>")
                .contains("script-src 'sha256-")
                .contains("--bar: #0f3b3f")
                .doesNotContain("src=")
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void everyFailureHasItsRequestAndItsResponseWithTheWrongPlaceMarked() throws IOException {
        String page = Files.readString(directory.resolve("report.html"));
        String first = page.substring(page.indexOf("id=\"case=media.request.application-json.response.application-xml\""));
        assertThat(first.substring(0, first.indexOf("</article>")))
                .contains("<pre tabindex=\"0\" aria-label=\"Request\">POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\n")
                .contains("\nAuthorization: Basic ***\n")
                .contains("<mark>&lt;List xmlns:xsi=&quot;http://www.w3.org/2001/XMLSchema-instance&quot;&gt;"
                        + " <em>← expected the element ArrayOfChatMessage, found the element List</em></mark>\n"
                        + "  &lt;ChatMessage&gt;\n");
        List<String> failures = List.of(page.substring(0, page.indexOf("id=\"cases\"")).split("<details class=\"case\""));
        assertThat(failures.subList(1, failures.size()))
                .hasSize((int) outcome.count(Verdict.FAILED))
                .allMatch(failure -> failure.contains("<mark>"));
    }

    @Test
    void aKnownDeviationHasItsRequestAndItsResponseToo() {
        Result failed = outcome.results().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .findFirst()
                .orElseThrow();
        Result known = new Result(
                failed.subject(), Verdict.KNOWN, failed.findings(), List.of(), "CHAT-7", Set.of(), failed.exchanges(),
                failed.places(), Duration.ZERO);
        StringWriter page = new StringWriter();
        HtmlPage.write(
                new Outcome(
                        outcome.contract(), outcome.target(), List.of(known), Optional.empty(), outcome.started(), outcome.took()),
                page);
        assertThat(page.toString())
                .contains("CHAT-7", "<pre tabindex=\"0\" aria-label=\"Request\">POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\n")
                .contains("<em>← expected the element ArrayOfChatMessage, found the element List</em></mark>");
    }

    @Test
    void whatAServerSendsIsTextInThePage() throws IOException {
        Result result = outcome.results().get(0);
        Finding hostile = new Finding("header.value", "C8", "<b>", "none", "<script>alert(\"'&\")</script>");
        Result failed = new Result(
                result.subject(), Verdict.FAILED, List.of(hostile), List.of(), "", Set.of(), List.of(), Map.of(), Duration.ZERO);
        StringWriter page = new StringWriter();
        HtmlPage.write(
                new Outcome(
                        outcome.contract(),
                        outcome.target(),
                        List.of(failed),
                        Optional.of("<i>gone</i>"),
                        outcome.started(),
                        outcome.took()),
                page);
        assertThat(page.toString())
                .contains("<td><code>&lt;b&gt;</code></td><td>none</td>"
                        + "<td>&lt;script&gt;alert(&quot;&#39;&amp;&quot;)&lt;/script&gt;</td>")
                .contains("<strong>&lt;i&gt;gone&lt;/i&gt;</strong>")
                .containsOnlyOnce("<script>");
    }

    @Test
    void ofALiveTenantNoChatTextIsShown() throws IOException {
        SERVER.breakWith(Defect.ID_IS_A_STRING);
        Outcome live = Run.of(Contract.published(), TestTargets.of(SERVER, Profile.LIVE, Duration.ofSeconds(5)))
                .only(List.of("media.request.application-json.response.application-json"))
                .execute();
        Reports.write(live, directory.resolve("live"));
        assertThat(Files.readString(directory.resolve("live/report.html")))
                .containsPattern("<mark>\\(\\d+ bytes, left out: chat text of a live tenant\\)"
                        + " <em>← expected an integer, found a string</em></mark>")
                .doesNotContain("&quot;Message&quot;: ");
    }

    @Test
    void thePageShowsWhichStatusesAndWhichPropertiesWereSeenInAnswers() throws IOException {
        String page = Files.readString(directory.resolve("report.html"));
        assertThat(matrix(page, "Status × response media type"))
                .contains("<th scope=\"row\">503</th><td class=\"not-observed\" title=\"not seen\">")
                .containsPattern("<th scope=\"row\">413</th><td class=\"passed\" title=\"body.application-json.oversized: passed");
        String presence = matrix(page, "Response property × presence");
        assertThat(presence).contains("absent</th>");
        SchemaNode message = Contract.published().message();
        List<String> required =
                message.properties().keySet().stream().filter(message::requires).toList();
        assertThat(required).hasSizeGreaterThanOrEqualTo(9);
        for (String property : required) {
            assertThat(presence)
                    .containsPattern("<th scope=\"row\">" + property + "</th><td class=\"[a-z]+\" title=\"[^\"]*\">\\d+/\\d+</td>"
                            + "<td class=\"[a-z]+\" title=\"[^\"]*\">\\d+/\\d+</td>"
                            + "<td class=\"passed\" title=\"never seen, as it must be\">never</td>");
        }
    }

    @Test
    void aPropertyThatIsAbsentIsAViolationInTheMatrix() throws IOException {
        SERVER.breakWith(Defect.SELECT_REMOVES_KEYS);
        Outcome absent = Run.of(
                        Contract.published(), TestTargets.of(SERVER, Profile.CONTRACT, Duration.ofSeconds(5)))
                .only(List.of("select.Author.alone"))
                .execute();
        Reports.write(absent, directory.resolve("absent"));
        assertThat(matrix(Files.readString(directory.resolve("absent/report.html")), "Response property × presence"))
                .containsPattern("<th scope=\"row\">Type</th>.*<td class=\"failed\" title=\"select.Author.alone: failed\">0/1</td></tr>");
    }

    private static String matrix(String page, String title) {
        int start = page.indexOf(">" + title + "</h3>");
        return page.substring(start, page.indexOf("</table>", start));
    }

    @Test
    void theConsoleTellsOneFaultOnce() {
        assertThat(ConsoleSummary.lines(outcome))
                .hasSize(5)
                .startsWith(
                        "FAILED  media.request.application-json.response.application-xml and "
                                + (outcome.results().stream().filter(r -> r.verdict().breaks()).count() - 1)
                                + " other cases",
                        "        body: expected the element ArrayOfChatMessage, found the element List");
    }
}
