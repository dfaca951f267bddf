package com.superoffice.webapi.chat.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.TestTargets;
import com.superoffice.webapi.chat.conformance.cases.Mark;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Run;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import com.superoffice.webapi.chat.conformance.server.Defect;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import com.superoffice.webapi.chat.contract.browser.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The report, opened from its file in a real browser. */
@Tag("full")
class ReportInBrowserTest {

    private static final String FAILED = "media.response.text-json.error.415";
    private static final char TAB = '\uE004';
    private static final char DOWN = '\uE015';
    private static final char BACKSPACE = '\uE003';
    private static final char SPACE = ' ';

    @TempDir
    static Path directory;

    private static Browser browser;
    private static Outcome outcome;
    private static URI report;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        try (HonestServer server = HonestServer.start()) {
            server.breakWith(Defect.ERRORS_ALWAYS_JSON);
            outcome = Run.of(Contract.published(), TestTargets.of(server, Profile.CONTRACT, Duration.ofSeconds(5)))
                    .execute();
        }
        Reports.write(outcome, directory);
        report = directory.resolve("report.html").toUri();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void onADesktop() {
        browser.resize(1280, 800, false);
        browser.prefer("light");
        browser.console();
    }

    @ParameterizedTest
    @CsvSource({
        "light, 1280, 800", "dark, 1280, 800", "forced, 1280, 800", "light, 390, 844", "dark, 390, 844", "forced, 390, 844",
    })
    void itIsWithoutBarriersAndWithinTheScreen(String scheme, int width, int height) throws IOException {
        boolean phone = width < 500;
        browser.resize(width, height, phone);
        browser.prefer(scheme);
        for (String address : List.of("", "#verdict=not-observed", "#case=" + FAILED)) {
            open(address);
            assertThat(browser.barriers()).as("%s, %s", address, scheme).isEmpty();
            assertThat(browser.beyond()).as("how far %s is beyond the screen", address).isZero();
            assertThat(browser.targetsBelow(phone ? 44 : 24)).as(address).isEmpty();
        }
    }

    @Test
    void itAsksNothingAndComplainsOfNothing() {
        open("");
        assertThat(browser.run("return performance.getEntriesByType('resource').map((entry) => entry.name);")
                        .valueStream()
                        .map(JsonNode::asString))
                .allMatch(name -> name.startsWith("data:"));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void failuresStandFirst() {
        open("");
        assertThat(browser.run("return document.querySelector('.case').dataset.verdict;").asString()).isEqualTo("failed");
        assertThat(browser.run("const verdicts = [...document.querySelectorAll('.case')].map((one) => one.dataset.verdict);"
                        + "return verdicts.lastIndexOf('failed') < verdicts.indexOf('passed');")
                        .asBoolean())
                .isTrue();
        assertThat(browser.text("#shown")).isEqualTo(cases(result -> true));
    }

    @Test
    void aFailureShowsItsExchangeWithTheWrongHeaderMarked() {
        open("#case=" + FAILED);
        assertThat(browser.text("[data-case='" + FAILED + "'] mark"))
                .startsWith("Content-Type: application/json")
                .contains("← expected text/json");
        assertThat(browser.text("[data-case='" + FAILED + "'] [aria-label=Request]")).startsWith("POST /api/v1/Agents/Chat/GetChatMessages");
    }

    @Test
    void aSearchLeavesTheCasesThatHaveEveryWordAndStandsInTheAddress() {
        open("");
        browser.type("#q", "error TEXT/json");
        browser.waitUntil("location.hash === '#q=error+TEXT%2Fjson'");
        assertThat(shown()).isNotEmpty().contains(FAILED).doesNotContain("sample.request");
        browser.type("#q", "no case says this");
        browser.waitForText("#shown", "0 of " + outcome.results().size() + " cases");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, names = {"PASSED", "FAILED", "NOT_OBSERVED"})
    void aVerdictIsChosen(Verdict verdict) {
        open("");
        browser.choose("#verdict", ShownCase.name(verdict));
        browser.waitForText("#shown", cases(result -> result.verdict() == verdict));
        assertThat(shown()).hasSize((int) outcome.count(verdict));
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void aMarkIsChosen(Mark mark) {
        open("");
        browser.choose("#mark", mark.name());
        browser.waitForText(
                "#shown",
                cases(result -> new ShownCase(result, outcome.target()).marks().contains(mark.name())));
    }

    @Test
    void aRuleIsChosen() {
        open("");
        browser.choose("#rule", "C8");
        String expected = cases(result ->
                List.of(new ShownCase(result, outcome.target()).rules().split(" ")).contains("C8"));
        assertThat(expected).doesNotStartWith("0 ");
        browser.waitForText("#shown", expected);
    }

    @Test
    void casesAreChosenByIdWithStars() {
        open("");
        browser.type("#case", "auth.*");
        browser.waitForText("#shown", cases(result -> result.subject().id().startsWith("auth.")));
        browser.type("#case", "auth");
        browser.waitForText("#shown", "0 of");
    }

    @Test
    void anAddressBringsTheFiltersBackAndSoDoesBack() {
        open("#verdict=failed&q=415");
        assertThat(browser.run("return [verdict.value, q.value];").toString()).isEqualTo("[\"failed\",\"415\"]");
        List<String> before = shown();
        assertThat(before).contains(FAILED);
        browser.choose("#verdict", "passed");
        browser.waitUntil("location.hash === '#q=415&verdict=passed'");
        assertThat(shown()).doesNotContain(FAILED);
        browser.run("history.back();");
        browser.waitUntil("verdict.value === 'failed'");
        assertThat(shown()).isEqualTo(before);
        browser.click("#filters button");
        browser.waitForText("#shown", cases(result -> true));
        assertThat(browser.run("return location.hash;").asString()).isEmpty();
    }

    @Test
    void theBarLeadsThroughThePageAndKeepsTheFilters() {
        open("#verdict=passed");
        browser.click(".bar a[href='#coverage']");
        assertThat(browser.run("return [document.activeElement.id, location.hash];").toString())
                .isEqualTo("[\"coverage\",\"#verdict=passed\"]");
    }

    @Test
    void caseIdAndCurlAreCopied() {
        open("#case=" + FAILED);
        browser.permitClipboard();
        browser.click("[data-case='" + FAILED + "'] [data-copy=case]");
        browser.waitForText("[data-case='" + FAILED + "'] [data-copy=case]", "Copied");
        assertThat(browser.run("return navigator.clipboard.readText();").asString()).isEqualTo(FAILED);
        browser.click("[data-case='" + FAILED + "'] [data-copy=curl]");
        browser.waitForText("[data-case='" + FAILED + "'] [data-copy=curl]", "Copied");
        assertThat(browser.run("return navigator.clipboard.readText();").asString())
                .startsWith("curl -sS -i -X POST 'http://127.0.0.1:")
                .contains("-H \"Authorization: $AUTHORIZATION\"");
    }

    @Test
    void theKeyboardAloneFiltersAndOpensACase() {
        open("");
        browser.run("document.querySelector('#q').focus();");
        browser.press('x');
        browser.waitUntil("location.hash === '#q=x'");
        browser.press(BACKSPACE);
        browser.press(TAB);
        browser.press(TAB);
        assertThat(browser.run("return document.activeElement.id;").asString()).isEqualTo("verdict");
        browser.press(DOWN);
        browser.press(DOWN);
        browser.waitUntil("location.hash === '#verdict=failed'");
        browser.run("document.querySelectorAll('.fault .case:not([hidden]) summary')[0].focus();");
        boolean open = isFocusedCaseOpen();
        browser.press(SPACE);
        assertThat(isFocusedCaseOpen()).isNotEqualTo(open);
    }

    @Test
    void headingsOfMatricesStandUpright() {
        open("");
        assertThat(browser.run("return [...document.querySelectorAll('.matrix th')].map((th) => getComputedStyle(th))"
                        + ".filter((style) => style.writingMode !== 'horizontal-tb' || style.transform !== 'none').length;")
                        .asInt())
                .isZero();
    }

    @Test
    void withoutScriptsEverythingIsThereAndNothingThatNeedsThem() {
        browser.scripts(false);
        try {
            browser.open(report);
            assertThat(browser.run("return [...document.querySelectorAll('#filters, .copies')].filter((part) => part.checkVisibility()).length;")
                            .asInt())
                    .isZero();
            assertThat(browser.text("main")).contains("What is wrong", FAILED, "Other cases", "Coverage of the contract");
        } finally {
            browser.scripts(true);
        }
    }

    private static void open(String address) {
        // From another page, because a change of the hash alone loads nothing.
        browser.open(URI.create("about:blank"));
        browser.open(URI.create(report + address));
        browser.waitForText("#shown", "cases");
    }

    private static boolean isFocusedCaseOpen() {
        return browser.run("return document.activeElement.closest('details').open;").asBoolean();
    }

    private static String cases(Predicate<Result> which) {
        return outcome.results().stream().filter(which).count() + " of " + outcome.results().size() + " cases";
    }

    private static List<String> shown() {
        return browser.run("return [...document.querySelectorAll('.case:not([hidden])')].map((one) => one.dataset.case);")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
