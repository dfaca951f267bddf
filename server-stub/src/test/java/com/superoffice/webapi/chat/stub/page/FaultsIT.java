package com.superoffice.webapi.chat.stub.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults in human words, and the four first steps that lead to them. */
@Tag("full")
class FaultsIT {

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
    void reset() {
        page.sandbox().reset();
        browser.resize(1280, 800, false);
        page.show("faults");
        browser.run("localStorage.clear();");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            503 once, then well    | {"kind":"status","next":1,"retryAfter":"5","status":503}
            Answers null           | {"kind":"null","next":1}
            Drips                  | {"kind":"slow-drip","milliseconds":250,"next":1}
            Slow                   | {"kind":"latency","milliseconds":6000,"next":1}
            Breaks off             | {"kind":"truncated-body","next":1}
            Every fifth call fails | {"kind":"status","percentage":20,
            """)
    void whatPeopleWantToSeeIsOneButton(String name, String fault) {
        page.show("faults");
        assertThat(browser.run("return document.getElementById('raw').open;").asBoolean()).isFalse();
        choose(name);
        browser.waitForText("#active-faults", "has hit no call yet");
        assertThat(page.control("GET", "/faults", "").body()).contains("\"fault\":" + fault);
    }

    @Test
    void goneForTenSecondsIsSwitchedOffByThePage() {
        page.show("faults");
        browser.run("""
                const real = window.setTimeout;
                window.setTimeout = (next, pause) => pause === 10000 ? real(() => { window.end = next; }, 0) : real(next, pause);""");
        choose("Gone for 10 s");
        browser.waitForText("#active-faults", "empty-reply\n\nevery call, for 10 s or until this page is left");
        browser.waitUntil("window.end");
        browser.run("window.end();");
        browser.waitForText("#faults-note", "Nothing goes wrong");
        assertThat(page.control("GET", "/faults", "").body()).isEqualTo("[]");
    }

    @Test
    void goneForTenSecondsIsOverWhenThePageIsLeft() {
        page.show("faults");
        choose("Gone for 10 s");
        browser.waitForText("#active-faults", "every call, for 10 s");
        page.show("faults");
        browser.waitForText("#faults-note", "Nothing goes wrong");
    }

    @Test
    void theFirstStepsAreTakenOneAfterTheOtherAndGoAwayForGood() {
        page.show("try");
        assertThat(step()).isEqualTo("Send the request");
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
        assertThat(step()).isEqualTo("See it under Requests");
        browser.click("#steps [aria-current] a");
        browser.waitForText("#calls", "565");
        assertThat(step()).isEqualTo("Add a fault");
        browser.click("#steps [aria-current] a");
        choose("503 once, then well");
        browser.waitUntil("document.querySelectorAll('#steps .done').length === 3");
        browser.click("#steps [aria-current] a");
        browser.waitForText("#countdown", "Asks again in");
        browser.click("#ask-now");
        browser.waitUntil("document.getElementById('first-run').hidden");
        page.show("try");
        assertThat(browser.run("return document.getElementById('first-run').hidden;").asBoolean()).isTrue();
    }

    @Test
    void aFailureWithoutAFaultIsNoStep() {
        page.show("try");
        browser.choose("#way", "none");
        browser.click("#send");
        browser.waitForText("#response-line", "401");
        browser.choose("#way", "basic");
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
        assertThat(browser.run("return [...document.querySelectorAll('#steps .done')].map((step) => step.dataset.step).join();")
                        .asString())
                .isEqualTo("sent");
    }

    @Test
    void theFirstStepsAreDismissedForGoodWithTheKeyboard() {
        page.show("try");
        browser.run("document.getElementById('dismiss').focus();");
        browser.press(ENTER);
        browser.waitUntil("document.getElementById('first-run').hidden");
        assertThat(browser.run("return document.activeElement.id;").asString()).isEqualTo("views");
        page.show("try");
        assertThat(browser.run("return document.getElementById('first-run').hidden;").asBoolean()).isTrue();
    }

    private static void choose(String name) {
        browser.run("""
                [...document.querySelectorAll('#presets button')]
                  .find((button) => button.firstChild.textContent === arguments[0]).click();""", name);
    }

    private static String step() {
        return browser.text("#steps [aria-current]");
    }
}
