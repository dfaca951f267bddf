package com.superoffice.webapi.chat.stub.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Try it: what is folded, the parts of a response, and what is kept and passed on without secrets. */
@Tag("full")
class TryItIT {

    private static final char CONTROL = '\uE009';
    private static final char META = '\uE03D';
    private static final char ENTER = '\uE007';

    private static OpenPage page;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        page = OpenPage.start();
        browser = page.browser();
    }

    @AfterAll
    static void stop() {
        if (page != null) {
            page.close();
        }
    }

    @BeforeEach
    void open() {
        page.sandbox().reset();
        browser.resize(1280, 800, false);
        page.show("try");
        browser.run("localStorage.clear();");
        page.show("try");
    }

    @Test
    void whatIsFoldedSaysWhatIsSet() {
        assertThat(browser.run("return document.querySelectorAll('#request details[open]').length;").asInt()).isZero();
        assertThat(browser.text("#select-set")).isEqualTo("all properties");
        assertThat(browser.text("#language-set")).isEqualTo("Accept-Language: en");
        assertThat(browser.text("#types-set")).isEqualTo("application/json; charset=utf-8");
        browser.unfold("#request");
        browser.click("#select input[value=Author]");
        browser.type("#so-timezone", "NO");
        browser.choose("#content-type", "application/x-www-form-urlencoded");
        assertThat(browser.text("#select-set")).isEqualTo("Author");
        assertThat(browser.text("#language-set")).isEqualTo("Accept-Language: en, SO-TimeZone: NO");
        assertThat(browser.text("#types-set"))
                .isEqualTo("application/x-www-form-urlencoded, for application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(chars = {CONTROL, META})
    void controlAndEnterSendFromAnyField(char modifier) {
        browser.run("document.getElementById('body').focus();");
        browser.press(modifier, ENTER);
        browser.waitForText("#response-line", "200 OK");
        assertThat(browser.run("return document.getElementById('body').value;").asString())
                .isEqualTo("{\n  \"ChatSessionId\": 565,\n  \"After\": 7\n}");
        assertThat(page.sandbox().journal()).hasSize(1);
    }

    @Test
    void whyMessagesOfAnotherSessionComeIsSaidBesideThem() {
        browser.click("#send");
        browser.waitForText("#response-notes", "Asked for session 565, and these are messages of 2347.");
        browser.type("#session", "2347");
        browser.type("#after", "");
        browser.click("#send");
        browser.waitUntil("document.getElementById('response-notes').innerText === ''");
        browser.waitForText("#response-line", "200 OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml"})
    void theMessagesAreATableAndTheResponseHasHeadersAndTimes(String accept) {
        browser.unfold("#request");
        browser.choose("#accept", accept);
        browser.type("#session", "3005");
        browser.type("#after", "");
        browser.click("#send");
        browser.waitForText("#message-count", "8");
        browser.click("#tab-response-table");
        assertThat(browser.run("return [...document.querySelectorAll('.messages-table th')].map((head) => head.innerText).join();")
                        .asString())
                .isEqualTo("ChatMessageId,ChatSessionId,Type,Message,Author,ReadByCustomer,SpecialType,SpecialParam,WhenPosted");
        assertThat(browser.run("return document.querySelectorAll('.messages-table tbody tr').length;").asInt()).isEqualTo(8);
        assertThat(browser.text(".messages-table")).contains("null", "empty");
        browser.click("#tab-response-headers");
        assertThat(browser.text("#response-headers")).contains("content-type", accept);
        browser.click("#tab-response-timing");
        assertThat(browser.text("#response-timing")).contains("Headers after", "Body after", "in 1 piece");
    }

    @Test
    void theBodyIsDownloadedAsItCame() {
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
        browser.run("""
                const real = URL.createObjectURL;
                URL.createObjectURL = (blob) => { window.file = blob; return real(blob); };""");
        browser.click("#response-body .body-tools button:last-child");
        browser.waitUntil("window.file");
        assertThat(browser.run("return await window.file.text();").asString())
                .isEqualTo(page.call("{\"ChatSessionId\":565,\"After\":7}").body());
    }

    @Test
    void aLinkHoldsTheRequestButNotItsSecrets() {
        browser.unfold("#request");
        browser.type("#session", "2347");
        browser.type("#so-timezone", "US-NY");
        browser.choose("#way", "ticket");
        browser.type("#ticket", "7T:mine");
        browser.type("#app", "my-app");
        browser.type("#body", "{\"ChatSessionId\": 2347, \"Note\": \"æ & #\"}");
        String link = browser.run("return location.href;").asString();
        assertThat(link).contains("#try?session=2347&way=ticket&so-timezone=US-NY").doesNotContain("mine", "my-app");
        browser.open(URI.create("about:blank"));
        browser.open(URI.create(link));
        browser.waitUntil("document.getElementById('session')?.value === '2347'");
        assertThat(browser.run("""
                        return ['after', 'way', 'ticket', 'app', 'so-timezone', 'body']
                          .map((id) => document.getElementById(id).value).join('|');""").asString())
                .isEqualTo("7|ticket|||US-NY|{\"ChatSessionId\": 2347, \"Note\": \"æ & #\"}");
        assertThat(browser.run("return location.href;").asString()).isEqualTo(link);
    }

    @Test
    void whatWasSentIsKeptInThisBrowserWithoutSecretsAndFilledInAgain() {
        browser.type("#session", "2347");
        browser.type("#password", "my-password");
        browser.click("#send");
        browser.waitForText("#response-line", "401");
        browser.click("#documented");
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
        assertThat(browser.run("return JSON.stringify({ ...localStorage });").asString())
                .contains("2347")
                .doesNotContain("my-password", "Tje0");
        page.show("try");
        browser.unfold("#try .beside");
        browser.run("document.getElementById('history').open = true;");
        assertThat(browser.text("#sent li:first-child")).contains("200 OK", "session 565, after 7");
        browser.click("#sent li:last-child button");
        assertThat(browser.run("return ['session', 'password'].map((id) => document.getElementById(id).value).join('|');")
                        .asString())
                .isEqualTo("2347|");
        browser.click("#forget-sent");
        assertThat(browser.text("#history-set")).isEqualTo("nothing yet");
        assertThat(browser.run("return localStorage.getItem('chat-sandbox.sent');").asString()).isEqualTo("[]");
    }

    @Test
    void aSlowDripShowsHowMuchHasCome() {
        page.control("POST", "/faults", "{\"kind\": \"slow-drip\", \"milliseconds\": 200, \"next\": 1}");
        browser.click("#send");
        browser.waitForText("#progress", "bytes in 4 pieces");
        browser.waitForText("#response-line", "200 OK");
        assertThat(browser.run("return document.getElementById('progress').hidden;").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "connection-reset, 'Switched on: connection-reset, the next call. After a reset this browser repeats a call once by itself'",
        "null, 'Switched on: null, the next call.'"
    })
    void whatIsSwitchedOnAndWhatTheBrowserDoesAboutItIsSaidWhereOneSends(String kind, String words) {
        page.control("POST", "/faults", "{\"kind\": \"" + kind + "\", \"next\": 1}");
        browser.waitForText("#try .switched-on", words);
        page.sandbox().faults().clear();
        browser.waitUntil("document.querySelector('#try .switched-on').hidden");
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "390, 844"})
    void mediaTypesAndLongValuesAreNotCut(int width, int height) {
        browser.resize(width, height, width < 500);
        browser.unfold("#request");
        browser.choose("#content-type", "application/x-www-form-urlencoded");
        browser.type("#so-language", "a-language-that-is-longer-than-any-field-of-this-page-is-wide-and-goes-on-and-on");
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
        browser.unfold("#try");
        assertThat(browser.run("""
                        const context = document.createElement('canvas').getContext('2d');
                        return [...document.querySelectorAll('#content-type, #accept')].filter((select) => {
                          context.font = getComputedStyle(select).font;
                          return context.measureText(select.value).width + 40 > select.clientWidth;
                        }).map((select) => select.id).concat([...document.querySelectorAll('#types-set, #language-set, #response-headers td')]
                          .filter((part) => part.scrollWidth > part.parentElement.clientWidth + 1 && part.offsetParent)
                          .map((part) => part.innerText));""")
                        .valueStream())
                .isEmpty();
    }
}
