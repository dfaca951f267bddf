package com.superoffice.webapi.chat.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pages, opened from their files in a real browser. */
@Tag("full")
class BrowserTest {

    private static final String LOADED = "return performance.getEntriesByType('resource').map(entry => entry.name);";

    private static final String RENDERED = "return document.readyState === 'complete'"
            + " && (!window.SwaggerUIBundle || document.querySelector('.opblock .responses-table') !== null);";

    @Test
    void theReferenceShowsTheOperationItsParametersAndItsAnswers() throws IOException, InterruptedException {
        try (Browser browser = Browser.start()) {
            browser.open(Site.DIRECTORY.resolve("index.html").toUri());
            JsonNode text = browser.waitFor("return document.querySelector('.opblock .responses-table')"
                    + " && document.querySelector('#reference').innerText;");
            // The viewer puts a zero-width blank before each slash, so that a path may be broken there.
            String shown = text.asString().replace("\u200b", "");
            assertThat(shown)
                    .contains(ChatContract.PATH)
                    .contains("$select", "SO-TimeZone", "SO-AppToken")
                    .contains("Sarah Johnson")
                    .contains(ChatContract.VERSION);
            for (MessageProperty property : MessageProperty.values()) {
                assertThat(shown).contains(property.propertyName());
            }
            for (int status : ChatContract.STATUSES) {
                assertThat(shown).contains(String.valueOf(status));
            }
        }
    }

    @Test
    void theGuideShowsItsSnippets() throws IOException, InterruptedException {
        try (Browser browser = Browser.start()) {
            browser.open(Site.DIRECTORY.resolve("guide.html").toUri());
            JsonNode headings = browser.waitFor("return [...document.querySelectorAll('h2')].map(h => h.innerText);");
            assertThat(headings.valueStream().map(JsonNode::asString))
                    .containsExactly(
                            "Five minutes",
                            "Four ways to authenticate",
                            "Polling with After",
                            "Some properties only: $select",
                            "Languages and time zones",
                            "Media types",
                            "Errors",
                            "Versions and deprecation",
                            "Limitations",
                            "How to get this");
            JsonNode blocks = browser.waitFor("return document.querySelectorAll('pre code').length;");
            assertThat(blocks.asInt()).isGreaterThanOrEqualTo(SiteTest.snippets().size());
        }
    }

    @Test
    void aLanguageThatIsChosenOnceIsShownInTheWholeGuide() throws IOException, InterruptedException {
        try (Browser browser = Browser.start()) {
            browser.open(Site.DIRECTORY.resolve("guide.html").toUri());
            String shown = "return [...document.querySelectorAll('.tabs')].map(tabs => tabs.querySelector('.file').innerText"
                    + " + ' ' + [...tabs.querySelectorAll('pre')].filter(block => block.offsetHeight).length);";
            assertThat(texts(browser.waitFor(shown))).startsWith("first-call.sh 1").contains("language.sh 1");
            browser.waitFor("[...document.querySelectorAll('[role=tab]')].find(tab => tab.innerText === 'TypeScript').click();"
                    + "return true;");
            assertThat(texts(browser.waitFor(shown)))
                    .startsWith("first-call.ts 1")
                    .contains("authenticate.ts 1", "follow.ts 1", "language.ts 1", "retry.ts 1", "select.sh 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html", "providers.html", "changelog.html"})
    void aPageIsNoWiderThanAPhone(String page) throws IOException, InterruptedException {
        try (Browser browser = Browser.startOnAPhone()) {
            browser.open(Site.DIRECTORY.resolve(page).toUri());
            browser.waitFor(RENDERED);
            JsonNode widths = browser.waitFor("return [innerWidth, document.documentElement.scrollWidth];");
            assertThat(widths.toString()).isEqualTo("[390,390]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html", "providers.html", "changelog.html"})
    void aPageLoadsFilesOnlyAndComplainsOfNothing(String page) throws IOException, InterruptedException {
        try (Browser browser = Browser.start()) {
            browser.open(Site.DIRECTORY.resolve(page).toUri());
            browser.waitFor(RENDERED);
            JsonNode loaded = browser.waitFor(LOADED);
            assertThat(loaded.valueStream().map(JsonNode::asString))
                    .allMatch(name -> name.startsWith("file:") || name.startsWith("data:"));
            assertThat(browser.console().valueStream().map(JsonNode::toString)).isEmpty();
            // What a page asks of a network would have been seen.
            browser.waitFor("new Image().src = 'http://127.0.0.1:9/'; return true;");
            assertThat(browser.waitFor("const names = performance.getEntriesByType('resource').map(e => e.name);"
                                    + "return names.includes('http://127.0.0.1:9/') && names;")
                            .valueStream()
                            .map(JsonNode::asString))
                    .contains("http://127.0.0.1:9/");
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
