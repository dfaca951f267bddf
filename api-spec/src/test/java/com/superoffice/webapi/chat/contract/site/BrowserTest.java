package com.superoffice.webapi.chat.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.contract.browser.Browser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pages, opened from their files in a real browser. */
@Tag("full")
class BrowserTest {

    private static final String LOADED = "return performance.getEntriesByType('resource').map((entry) => entry.name);";
    private static final String TABS = "return [...document.querySelectorAll('.tabs')].map((tabs) => tabs.querySelector('.file').innerText"
            + " + ' ' + [...tabs.querySelectorAll('pre')].filter((block) => block.offsetHeight).length);";
    private static final char RIGHT = '\uE014';
    private static final char LEFT = '\uE012';
    private static final char ENTER = '\uE007';
    private static final char DOWN = '\uE015';
    private static final char ESCAPE = '\uE00C';
    private static final char END = '\uE010';
    private static final char HOME = '\uE011';

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
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
    }

    @Test
    void theReferenceShowsTheOperationItsParametersAndItsAnswers() {
        open("index.html");
        String shown = browser.text("main");
        assertThat(shown)
                .contains(ChatContract.GetChatMessages.PATH)
                .contains("$select", "SO-TimeZone", "SO-AppToken")
                .contains("Sarah Johnson")
                .contains(ChatContract.VERSION);
        for (MessageProperty property : MessageProperty.values()) {
            assertThat(shown).contains(property.propertyName());
        }
        for (int status : ChatContract.GetChatMessages.STATUSES) {
            assertThat(shown).contains(String.valueOf(status));
        }
    }

    @Test
    void theGuideShowsItsSnippets() throws IOException {
        open("guide.html");
        assertThat(texts("return [...document.querySelectorAll('h2')].map((heading) => heading.innerText);"))
                .containsExactly(
                        "Five minutes",
                        "Have a server",
                        "Four ways to authenticate",
                        "Get credentials",
                        "Polling with After",
                        "Some properties only: $select",
                        "Languages and time zones",
                        "Media types",
                        "Errors",
                        "Versions and deprecation",
                        "Limitations",
                        "Generate a client",
                        "Run the collections",
                        "Lint it",
                        "How to get this");
        assertThat(browser.run("return document.querySelectorAll('pre code').length;").asInt())
                .isGreaterThanOrEqualTo(SiteTest.snippets().size());
    }

    @Test
    void aLanguageThatIsChosenOnceIsShownInTheWholeGuide() {
        open("guide.html");
        assertThat(texts(TABS)).startsWith("first-call.sh 1").contains("language.sh 1");
        browser.click("#tab-snippets-first-call-ts");
        assertThat(texts(TABS))
                .startsWith("first-call.ts 1")
                .contains("authenticate.ts 1", "follow.ts 1", "language.ts 1", "retry.ts 1", "select.sh 1");
    }

    @Test
    void theArrowKeysLeadThroughTheLanguages() {
        open("guide.html");
        browser.run("document.querySelector('#tab-snippets-first-call-sh').focus();");
        assertThat(focusedAfter(RIGHT)).isEqualTo("Java");
        assertThat(focusedAfter(LEFT)).isEqualTo("curl");
        assertThat(focusedAfter(LEFT)).isEqualTo("C#");
        assertThat(focusedAfter(RIGHT)).isEqualTo("curl");
        assertThat(focusedAfter(END)).isEqualTo("C#");
        assertThat(texts(TABS)).startsWith("FirstCall.cs 1").contains("Follow.cs 1", "Retry.java 1");
        assertThat(focusedAfter(HOME)).isEqualTo("curl");
        assertThat(texts("return [...document.querySelectorAll('[role=tab]')].filter((tab) => tab.tabIndex === 0)"
                        + ".map((tab) => tab.getAttribute('aria-selected'));"))
                .isNotEmpty()
                .containsOnly("true");
    }

    @Test
    void aSearchLeadsToTheSectionThatIsMeantInEveryPage() {
        open("guide.html");
        browser.type("[type=search]", "retry-after 503");
        assertThat(found()).contains("503 reference").doesNotContain("Five minutes guide");
        browser.type("[type=search]", "america/st_johns");
        assertThat(found()).containsExactly("Time zones reference");
        browser.click("search a");
        browser.waitUntil("location.pathname.endsWith('/index.html') && location.hash === '#time-zones'");
        browser.type("[type=search]", "prism-cli mock");
        browser.press(ENTER);
        browser.waitUntil("location.pathname.endsWith('/guide.html') && location.hash === '#have-a-server'");
        browser.type("[type=search]", "no such words");
        assertThat(browser.text("search .none")).isEqualTo("Nothing found");
    }

    private static List<String> found() {
        return texts("return [...document.querySelectorAll('search a')].map((link) =>"
                + " [...link.childNodes].slice(0, 2).map((node) => node.textContent).join('').trim());");
    }

    @Test
    void theArrowKeysLeadThroughWhatIsFoundAndEscapeLeadsBack() {
        open("index.html");
        browser.type("[type=search]", "zone");
        browser.press(DOWN);
        assertThat(browser.run("return document.activeElement.closest('search li') !== null;").asBoolean()).isTrue();
        browser.press(ESCAPE);
        assertThat(browser.run("return document.activeElement.type;").asString()).isEqualTo("search");
        assertThat(browser.run("return document.querySelector('search ul').hidden;").asBoolean()).isTrue();
    }

    @Test
    void everyHeadingHasAnAddressOfItsOwn() {
        open("index.html");
        assertThat(browser.run("return [...document.querySelectorAll('main :is(h2, h3)')].every((heading) =>"
                        + " heading.querySelector(`a.anchor[href='#${heading.id}']`));").asBoolean())
                .isTrue();
        assertThat(browser.run("const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);"
                        + " return ids.length - new Set(ids).size;").asInt())
                .isZero();
    }

    @Test
    void theContentsAreFoldedAwayOnAPhoneAlone() {
        open("guide.html");
        assertThat(browser.run("return document.querySelector('.toc').open;").asBoolean()).isTrue();
        browser.resize(390, 844, true);
        open("guide.html");
        assertThat(browser.run("return document.querySelector('.toc').open;").asBoolean()).isFalse();
        browser.click(".toc summary");
        assertThat(browser.run("return document.querySelector('.toc').open;").asBoolean()).isTrue();
    }

    @Test
    void paperShowsTheSnippetsOfEveryLanguage() throws IOException {
        open("guide.html");
        browser.print();
        assertThat(texts("return [...document.querySelectorAll('pre[data-file]')]"
                        + ".filter((block) => block.checkVisibility()).map((block) => block.dataset.file.split('/').pop());"))
                .containsAll(SiteTest.snippets());
    }

    @ParameterizedTest
    @CsvSource({
        "light, 1280, 800", "dark, 1280, 800", "forced, 1280, 800", "light, 390, 844", "dark, 390, 844", "forced, 390, 844",
    })
    void everyPageIsWithoutBarriersAndWithinTheScreen(String scheme, int width, int height) throws IOException {
        boolean phone = width < 500;
        browser.resize(width, height, phone);
        browser.prefer(scheme);
        for (String page : List.of("index.html", "guide.html", "sandbox.html", "providers.html", "changelog.html")) {
            open(page);
            assertThat(browser.barriers()).as("%s, %s", page, scheme).isEmpty();
            assertThat(browser.beyond()).as("how far %s is beyond the screen", page).isZero();
            assertThat(browser.targetsBelow(phone ? 44 : 24)).as(page).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html", "sandbox.html", "providers.html", "changelog.html"})
    void aPageLoadsFilesOnlyAndComplainsOfNothing(String page) {
        browser.console();
        open(page);
        assertThat(texts(LOADED)).allMatch(name -> name.startsWith("file:") || name.startsWith("data:"));
        assertThat(browser.console()).isEmpty();
        // What a page asks of a network would have been seen.
        browser.run("new Image().src = 'http://127.0.0.1:9/';");
        browser.waitUntil("performance.getEntriesByName('http://127.0.0.1:9/').length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html"})
    void aPageFromAFileLeadsToNoSandbox(String page) {
        open(page);
        assertThat(texts("return [...document.querySelectorAll('.bar a')].map((link) => link.innerText);"))
                .containsExactly("Guide", "Reference", "Sandbox", "For providers", "Changelog", "chat.yaml", "chat.json", "chat.http");
    }

    private static void open(String page) {
        browser.open(Site.DIRECTORY.resolve(page).toUri());
        browser.waitUntil("document.readyState === 'complete'");
    }

    private static String focusedAfter(char key) {
        browser.press(key);
        return browser.run("return document.activeElement.innerText;").asString();
    }

    private static List<String> texts(String script) {
        return browser.run(script).valueStream().map(JsonNode::asString).toList();
    }
}
