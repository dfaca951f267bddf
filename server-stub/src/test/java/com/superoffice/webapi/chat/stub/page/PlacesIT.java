package com.superoffice.webapi.chat.stub.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one is in the page: addresses, Back and reload, and what happens while the sandbox is locked or gone. */
@Tag("full")
class PlacesIT {

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
    }

    @Test
    void backReturnsThroughViewsSessionsAndCalls() {
        page.call("{\"ChatSessionId\":3001}");
        page.call("{\"ChatSessionId\":3002}");
        page.show("try");
        browser.click("#tab-chat");
        browser.waitForText("#conversation-title", "Session 2347");
        browser.click("[data-session='3004']");
        browser.waitForText("#conversation-title", "Session 3004");
        browser.click("#tab-requests");
        browser.waitForText("#calls", "3002");
        browser.click("#calls li");
        browser.waitForText("#call-title", "Call");
        browser.click("#calls li:last-child");
        browser.waitUntil("document.querySelector('#calls li:last-child').getAttribute('aria-selected') === 'true'");
        back();
        browser.waitUntil("document.getElementById('call').hidden && location.hash === '#requests'");
        back();
        browser.waitUntil("location.hash === '#chat/3004'");
        browser.waitForText("#conversation-title", "Session 3004");
        back();
        browser.waitUntil("location.hash === '#chat/2347'");
        browser.waitForText("#conversation-title", "Session 2347");
        back();
        browser.waitUntil("location.hash === '#try' && !document.getElementById('try').hidden");
        browser.run("history.forward();");
        browser.waitUntil("location.hash === '#chat/2347' && !document.getElementById('chat').hidden");
    }

    @Test
    void aZoneInTheAddressIsThatOfTheConversation() {
        page.show("chat/3004");
        browser.waitForText("#messages", "14:00:00 UTC");
        browser.run("location.hash = '#chat/3004?zone=US-NY';");
        browser.waitForText("#messages", "10:00:00 -04:00");
        back();
        browser.waitForText("#messages", "14:00:00 UTC");
    }

    @Test
    void typingIntoAFilterOrAFieldAddsNoPlacesToGoBackTo() {
        page.show("requests");
        int places = browser.run("return history.length;").asInt();
        browser.type("#filter-text", "3007");
        browser.waitUntil("location.hash === '#requests?text=3007'");
        browser.run("location.hash = '#try';");
        browser.waitUntil("!document.getElementById('try').hidden");
        browser.type("#session", "30071");
        browser.waitUntil("location.hash === '#try?session=30071'");
        assertThat(browser.run("return history.length;").asInt()).isEqualTo(places + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "#try?session=3001&after=&select=Message%2CAuthor, try",
        "#chat/3004?zone=US-NY&language=nb-NO, chat",
        "#requests?text=x&status=4, requests",
        "#faults, faults"
    })
    void reloadingKeepsThePlace(String address, String view) {
        page.show(view);
        browser.open(URI.create("about:blank"));
        browser.open(page.uri("/" + address));
        browser.waitUntil("document.getElementById('tab-" + view + "')?.getAttribute('aria-selected') === 'true'");
        browser.run("location.reload();");
        browser.waitUntil("document.getElementById('tab-" + view + "')?.getAttribute('aria-selected') === 'true'");
        assertThat(browser.run("return location.hash;").asString()).isEqualTo(address);
    }

    @Test
    void theLinkThatSkipsTheBarLeavesTheViewAsItIs() {
        page.show("faults");
        browser.run("document.querySelector('.skip').click();");
        assertThat(browser.run("return document.activeElement.id + location.hash;").asString()).isEqualTo("views#faults");
        assertThat(browser.run("return document.getElementById('faults').hidden;").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, 'That is not the token. Sandbox-Admin-Token: expected the admin token'",
        "字, 'That is not the token: expected printable ASCII characters, as a header holds no others.'",
        "'', 'Expected the admin token, found nothing.'"
    })
    void anyTextMayBeTriedAsAdminTokenAndTheFocusStays(String token, String words) {
        try (ChatSandbox guarded = ChatSandbox.start("--sandbox.admin-token=let me in!")) {
            browser.open(OpenPage.uri(guarded, "/#requests"));
            browser.waitForText("#token-reason", "The control API of this sandbox is guarded.");
            browser.run("""
                    window.said = [];
                    new MutationObserver(() => window.said.push(document.getElementById('token-reason').innerText))
                      .observe(document.getElementById('token-reason'), { childList: true, characterData: true, subtree: true });""");
            browser.type("#admin-token", token);
            browser.press(ENTER);
            browser.waitUntil("window.said.filter((text) => text !== 'Trying it.').length > 0");
            browser.waitForText("#token-reason", words);
            assertThat(browser.run("return window.said.filter((text) => text !== 'Trying it.').length;").asInt())
                    .as("how often it was said")
                    .isEqualTo(1);
            assertThat(browser.run("return document.activeElement.id;").asString()).isEqualTo("admin-token");
            browser.type("#admin-token", "let me in!");
            browser.press(ENTER);
            browser.waitUntil("document.getElementById('token').hidden");
            browser.waitForText("#requests-note", "No calls yet.");
            assertThat(browser.run("return document.activeElement.id;").asString()).isEqualTo("views");
        }
    }

    @Test
    void aSandboxThatIsGoneIsSaidToBeWhereOneLooksAndWhatWasTypedStays() throws IOException, InterruptedException {
        try (RestartableSandbox sandbox = RestartableSandbox.start()) {
            browser.open(sandbox.uri("/#try"));
            browser.waitForText("#connection", "Connected");
            browser.type("#session", "3005");
            browser.run("""
                    document.getElementById('body').focus();
                    document.body.style.minHeight = '4000px';
                    scrollTo(0, 2000);""");
            sandbox.kill();
            browser.waitForText("#gone", "The sandbox does not answer.");
            assertThat(browser.run("""
                            const { top, bottom } = document.getElementById('gone').getBoundingClientRect();
                            return top >= 0 && bottom <= innerHeight && scrollY > 0;""").asBoolean()).isTrue();
            sandbox.startAgain();
            browser.waitUntil("document.getElementById('gone').hidden");
            assertThat(browser.run("return document.getElementById('session').value + document.activeElement.id;").asString())
                    .isEqualTo("3005body");
        }
    }

    private static void back() {
        browser.run("history.back();");
    }
}
