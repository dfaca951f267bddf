package com.superoffice.webapi.chat.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pages, opened from their files in a real browser. */
@Tag("full")
class BrowserTest {

    private static final String LOADED = "return performance.getEntriesByType('resource').map(entry => entry.name);";

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

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "guide.html", "changelog.html"})
    void aPageLoadsFilesOnlyAndComplainsOfNothing(String page) throws IOException, InterruptedException {
        try (Browser browser = Browser.start()) {
            browser.open(Site.DIRECTORY.resolve(page).toUri());
            browser.waitFor("return document.readyState === 'complete'"
                    + " && (!window.SwaggerUIBundle || document.querySelector('.opblock .responses-table'));");
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
}
