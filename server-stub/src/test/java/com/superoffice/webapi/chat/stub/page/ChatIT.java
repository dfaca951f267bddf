package com.superoffice.webapi.chat.stub.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chat: long sessions, failures that leave the conversation as it is, and names that would turn a line around. */
@Tag("full")
class ChatIT {

    private static final String AT_END =
            "(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight < 80)"
                    + "(document.getElementById('messages'))";

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
    void startingAfreshBringsBackWhatWasThere() {
        page.show("chat/565");
        browser.waitForText("#follow-line", "A recorded exchange, as 565 has after 7, ends with it until you start afresh.");
        browser.type("#text", "This ends it");
        browser.press('\uE007');
        browser.waitForText("#messages article:last-child", "This ends it");
        assertThat(page.call("{\"ChatSessionId\":565,\"After\":7}").body()).doesNotContain("Sarah Johnson");
        browser.run("window.confirm = (text) => text.startsWith('Start afresh? ');");
        browser.click("#afresh");
        browser.waitUntil("document.getElementById('messages').innerText === ''");
        assertThat(page.call("{\"ChatSessionId\":565,\"After\":7}").body()).contains("Sarah Johnson");
    }

    @Test
    void aSessionThatExistsIsOpenedFirst() {
        load(77, 2);
        page.show("chat");
        browser.waitForText("#conversation-title", "Session 77");
        browser.waitForText("#messages article:last-child", "message 2");
        assertThat(browser.run("return location.hash;").asString()).isEqualTo("#chat/77");
    }

    @Test
    void tenThousandMessagesAreOpenWithinASecondAndOnlyThoseInViewAreDrawn() {
        load(9, 10_000);
        page.show("chat/7");
        double milliseconds = browser.run("""
                        const until = (isTrue) => new Promise((done) => {
                          const look = () => isTrue() ? done() : requestAnimationFrame(look);
                          look();
                        });
                        const last = () => document.querySelector('[data-id="10000"]');
                        let best = Infinity;
                        for (let time = 0; time < 3; time++) { // the best of three: others use this machine, too
                          location.hash = '#chat/7';
                          await until(() => !last());
                          const begun = performance.now();
                          location.hash = '#chat/9';
                          await until(last);
                          best = Math.min(best, performance.now() - begun);
                        }
                        return best;""")
                .asDouble();
        System.out.printf("10 000 messages are open after %.0f ms%n", milliseconds);
        assertThat(milliseconds).isLessThan(1000);
        browser.waitUntil(AT_END);
        assertThat(drawn()).isBetween(10, 300);
        for (double part : new double[] {0, 0.5, 0.1}) {
            browser.run("const place = document.getElementById('messages'); place.scrollTop = arguments[0] * place.scrollHeight;", part);
            browser.waitUntil("""
                    [...document.querySelectorAll('#messages article')].some((message) => {
                      const { top, bottom } = message.getBoundingClientRect();
                      const place = document.getElementById('messages').getBoundingClientRect();
                      return top < place.bottom && bottom > place.top;
                    })""");
            assertThat(drawn()).as("drawn at %s", part).isLessThan(300);
        }
    }

    @Test
    void aNewMessageIsMarkedWhileOneHasScrolledUp() {
        load(9, 200);
        page.show("chat/9");
        browser.waitForText("#follow-line", "after message 200");
        browser.run("document.getElementById('messages').scrollTop = 0;");
        browser.waitUntil("!" + AT_END);
        page.sandbox().session(9).agentSays("Look here");
        browser.waitForText("#unread", "1 new message");
        assertThat(browser.run("return document.getElementById('messages').scrollTop;").asInt()).isLessThan(500);
        browser.click("#unread");
        browser.waitUntil("document.getElementById('unread').hidden && " + AT_END);
        browser.waitForText("#messages .block:last-child article:last-child", "Look here");
        page.sandbox().session(9).agentSays("And here");
        browser.waitForText("#messages .block:last-child article:last-child", "And here");
        browser.waitUntil(AT_END);
        assertThat(browser.run("return document.getElementById('unread').hidden;").asBoolean()).isTrue();
    }

    @Test
    void afterA503TheConversationStaysAndOneMayAskBeforeTheTimeIsUp() {
        page.show("chat");
        browser.waitForText("#follow-line", "Live");
        browser.type("#text", "half a sentence");
        page.control("POST", "/faults", "{\"kind\": \"status\", \"status\": 503, \"retryAfter\": \"500\", \"next\": 1}");
        browser.waitForText("#follow-line", "503: Injected: status 503. Retry-After: 500 s.");
        browser.waitForText("#countdown", "Asks again in 49");
        assertThat(drawn()).isEqualTo(3);
        assertThat(browser.text("#chat")).contains("Of course! Can you provide your order number?");
        browser.click("#ask-now");
        browser.waitForText("#follow-line", "Live");
        assertThat(browser.run("return document.getElementById('ask-now').hidden;").asBoolean()).isTrue();
        assertThat(browser.text("#countdown")).isEmpty();
        assertThat(browser.run("return document.getElementById('text').value;").asString()).isEqualTo("half a sentence");
    }

    @Test
    void theEndStaysInViewAsALineAppearsAboveItAndAfterAnotherView() {
        String exactly = AT_END.replace("< 80", "< 2");
        page.show("chat/3002");
        browser.waitForText("#follow-line", "after message 218");
        browser.waitUntil(exactly);
        page.control("POST", "/faults", "{\"kind\": \"null\", \"session\": 1}");
        browser.waitUntil("!document.querySelector('#chat .switched-on').hidden && " + exactly);
        browser.click("#tab-faults");
        browser.click("#tab-chat");
        browser.waitForText("#follow-line", "Live");
        browser.waitUntil(exactly);
    }

    @Test
    void whatIsSwitchedOnIsInSight() {
        page.control("POST", "/faults", "{\"kind\": \"null\", \"session\": 1}");
        page.show("chat");
        browser.waitForText("#chat .switched-on", "Switched on: null, every call until cleared for session 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0565", "2147483648", "x"})
    void anAddressThatNamesNoSessionIsRefusedAloud(String session) {
        page.show("chat/" + session);
        browser.waitForText("#follow-line", "Session “" + session + "”: expected a whole number from -2147483648 to 2147483647,"
                + " without zeros in front.");
        assertThat(browser.run("return document.getElementById('follow-line').getAttribute('role');").asString())
                .isEqualTo("status");
        assertThat(browser.text("#conversation-title")).isEqualTo("No session");
        browser.type("#other-session", session);
        browser.click("#open-session button");
        assertThat(browser.run("return document.getElementById('other-session-error').getAttribute('role');").asString())
                .isEqualTo("alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0\u2003"})
    void aBlankMessageIsNotSent(String text) {
        page.show("chat");
        browser.waitForText("#follow-line", "Live");
        browser.run("document.getElementById('text').value = arguments[0];", text);
        browser.click("#compose .primary");
        browser.waitForText("#compose-note", "Not sent: a message needs a text, found only blanks.");
        assertThat(browser.run("return document.activeElement.id;").asString()).isEqualTo("text");
        assertThat(page.call("{\"ChatSessionId\":2347,\"After\":1003}").body()).isEqualTo("[]");
    }

    @Test
    void marksThatTurnTextAroundDoNotReachWhatStandsBeside() {
        page.control("POST", "/sessions/2347/messages", """
                {"Type": "ToUser", "Author": "\u202eevil", "Message": "\u202etxet", "SpecialType": "Url", "SpecialParam": "\u202egnp.exe"}""");
        page.show("chat");
        browser.waitUntil("document.querySelectorAll('#messages article').length === 4");
        assertThat(browser.run("""
                        const message = document.querySelector('#messages article:last-child');
                        const x = (selector) => message.querySelector(selector).getBoundingClientRect().left;
                        const isolated = ['.author', '.text', '.param code'].map((part) =>
                          getComputedStyle(message.querySelector(part)).unicodeBidi.startsWith('isolate'));
                        return [...isolated, x('.author') < x('.role'), x('.role') < x('.special')];""").toString())
                .isEqualTo("[true,true,true,true,true]");
    }

    @Test
    void onAPhoneSessionsAndOptionsAreFoldedAndTheFieldToWriteInIsInSight() {
        browser.resize(390, 844, true);
        page.show("chat");
        browser.waitForText("#follow-line", "Live");
        assertThat(browser.run("return document.querySelectorAll('#chat details[open]').length;").asInt()).isZero();
        assertThat(browser.run("""
                        const { top, bottom } = document.querySelector('#compose .primary').getBoundingClientRect();
                        return top > 0 && bottom < innerHeight;""").asBoolean()).isTrue();
        browser.click("#sessions-card summary");
        browser.click("[data-session='3005']");
        browser.waitForText("#conversation-title", "Session 3005");
        assertThat(browser.run("return document.getElementById('sessions-card').open;").asBoolean()).isFalse();
    }

    private static int drawn() {
        return browser.run("return document.querySelectorAll('#messages article').length;").asInt();
    }

    /** One session, with messages that have ids from 1 on. */
    private static void load(int session, int messages) {
        String scenario = IntStream.rangeClosed(1, messages)
                .mapToObj(id -> """
                              - {ChatMessageId: %d, Type: ToUser, Message: "message %1$d%s", WhenPosted: "2024-12-15T09:23:15+01:00"}
                        """.formatted(id, " goes on".repeat(id % 30)))
                .collect(Collectors.joining("", "sessions:\n  - ChatSessionId: " + session + "\n    messages:\n", ""));
        assertThat(page.control("PUT", "/scenario", scenario, "application/yaml").statusCode()).isEqualTo(204);
    }
}
