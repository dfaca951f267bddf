package com.superoffice.webapi.chat.stub.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.control.contract.ContractFile;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people do with the page, and what it says to them. */
@Tag("full")
class PageInBrowserIT {

    private static final char ENTER = '\uE007';
    private static final char END = '\uE010';
    private static final char HOME = '\uE011';
    private static final char LEFT = '\uE012';
    private static final char RIGHT = '\uE014';
    private static final char UP = '\uE013';
    private static final char DOWN = '\uE015';
    private static final char ESCAPE = '\uE00C';
    private static final char TAB = '\uE004';
    private static final String MARKUP = "<img src=x onerror=\"window.caught=1\"><script>window.caught=1</script>";

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
        browser.resize(1360, 950, false);
    }

    @Test
    void theDocumentedRequestIsSentAndItsResponseShown() {
        page.show("try");
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK in ");
        assertThat(browser.text("#response pre"))
                .contains("\"ChatMessageId\": 1001", "\"Author\": \"Sarah Johnson\"")
                .contains("\"WhenPosted\": \"2024-12-15T09:24:03+01:00\"");
        assertThat(browser.run("return document.querySelectorAll('#response pre .hl-name').length;").asInt())
                .isEqualTo(27);
        assertThat(browser.text("#response-headers .headers")).contains("content-type", "application/json; charset=utf-8");
        SandboxCall call = only(page.sandbox().journal());
        assertThat(call.requestBody()).isEqualTo("{\n  \"ChatSessionId\": 565,\n  \"After\": 7\n}");
        assertThat(call.requestHeaders())
                .containsEntry("Accept", "application/json; charset=utf-8")
                .containsEntry("Accept-Language", "en")
                .containsEntry("Content-Type", "application/json; charset=utf-8");
        page.sandbox().assertContractKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "ticket", "bearer", "xsrf"})
    void eachWayToAuthenticateIsLetIn(String way) {
        page.show("try");
        browser.choose("#way", way);
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
        assertThat(browser.text("#response pre")).contains("Sarah Johnson");
    }

    @Test
    void aRefusalIsSaidInWords() {
        page.show("try");
        browser.unfold("#request");
        browser.choose("#way", "none");
        browser.click("#send");
        browser.waitForText("#response-line", "401 Unauthorized");
        assertThat(browser.text("#response-notes .sentence"))
                .isEqualTo("Not authenticated: no credentials came, or none that this sandbox knows. X-XSRF-TOKEN HTTP"
                        + " header missing. Send it with the cookies of a browser session, or send Authorization with Basic,"
                        + " Bearer or SoTicket credentials.");
        browser.choose("#way", "basic");
        browser.type("#so-timezone", "Mars");
        browser.click("#send");
        browser.waitForText("#response-line", "400 Bad Request");
        assertThat(browser.text("#response-notes .sentence"))
                .isEqualTo("The request is not within the contract; mend it. SO-TimeZone: unknown time zone \"Mars\";"
                        + " expected an id or a code such as UTC, NO, US-NY, or an IANA name");
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml, text/xml, <WhenPosted>2024-12-15T08:23:15Z</WhenPosted>",
        "application/x-www-form-urlencoded, application/json, '\"WhenPosted\": \"2024-12-15T08:23:15Z\"'"
    })
    void mediaTypesSelectAndTimeZoneAreSentAsTheyAreChosen(String contentType, String accept, String shown) {
        page.show("try");
        browser.unfold("#request");
        browser.choose("#content-type", contentType);
        browser.choose("#accept", accept);
        browser.type("#so-timezone", "UTC");
        browser.click("#select input[value=WhenPosted]");
        browser.click("#select input[value=Type]");
        browser.click("#send");
        browser.waitForText("#response pre", shown);
        assertThat(browser.text("#response pre")).doesNotContain("Sarah Johnson").contains("ToCustomer");
        SandboxCall call = only(page.sandbox().journal());
        assertThat(call.requestHeaders()).containsEntry("Content-Type", contentType).containsEntry("Accept", accept);
        page.sandbox().assertContractKept();
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, basic, 200", "1280, 720, none, 401", "390, 844, basic, 200", "390, 844, none, 401"})
    void statusAndBodyAreInViewAfterSendWhereverOneHasScrolledTo(int width, int height, String way, String status) {
        browser.resize(width, height, width < 500);
        page.show("try");
        browser.choose("#way", way);
        for (double part : new double[] {0, 0.5, 1}) {
            browser.run("scrollTo(0, arguments[0] * document.documentElement.scrollHeight);", part);
            browser.run("document.getElementById('response-line').textContent = '';");
            browser.run("document.getElementById('send').click();");
            browser.waitForText("#response-line", status);
            browser.waitUntil("document.querySelector('#response pre')");
            assertThat(browser.run("""
                            const isSeen = (selector, depth) => {
                              const element = document.querySelector(selector);
                              const { left, top } = element.getBoundingClientRect();
                              return element.contains(document.elementFromPoint(left + 20, top + depth));
                            };
                            return [isSeen('#response-line', 2), isSeen('#response pre', 2), isSeen('#response pre', 80)];""")
                            .toString())
                    .as("from %s of the page", part)
                    .isEqualTo("[true,true,true]");
        }
    }

    @Test
    void aBodyThatIsEditedIsSentAsItIsUntilItFollowsAgain() {
        page.show("try");
        browser.type("#body", "{\"ChatSessionId\": \"565\"}");
        browser.click("#send");
        browser.waitForText("#response-line", "400 Bad Request");
        assertThat(browser.text("#response-notes .sentence")).contains("ChatSessionId: expected an int32 number, found a string");
        browser.click("#body-again");
        assertThat(browser.run("return document.getElementById('body').value;").asString())
                .isEqualTo("{\n  \"ChatSessionId\": 565,\n  \"After\": 7\n}");
    }

    @Test
    void aMessageWrittenAsCustomerAppearsInTheConversation() {
        page.show("chat");
        browser.waitForText("#messages", "Of course! Can you provide your order number?");
        browser.type("#author", "John Smith");
        browser.type("#text", "It is 4711." + ENTER);
        browser.waitForText("#messages article:last-child", "It is 4711.");
        assertThat(browser.text("#messages article:last-child")).startsWith("John Smith\ncustomer\n\nIt is 4711.");
        assertThat(browser.run("return document.getElementById('text').value;").asString()).isEmpty();
        assertThat(page.call("{\"ChatSessionId\":2347,\"After\":1003}").body())
                .contains("\"Type\":\"ToUser\"", "\"Message\":\"It is 4711.\"", "\"Author\":\"John Smith\"");
    }

    @Test
    void whatOthersWriteAppearsByItselfAndIsAskedOfTheEndpointWithAfter() {
        page.show("chat");
        browser.waitForText("#messages", "Of course! Can you provide your order number?");
        int id = page.sandbox().session(2347).agentSays("Are you still there?");
        browser.waitForText("#messages article.agent:last-child", "Are you still there?");
        browser.waitForText("#follow-line", "Live: asking for what comes after message " + id + ".");
        assertThat(page.sandbox().journal()).isEmpty();
        assertThat(page.control("GET", "/journal?ownCalls=true&violations=false", "").body())
                .contains("\"requestBody\":\"{\\\"ChatSessionId\\\":2347,\\\"After\\\":1003}\"");
        assertThat(page.control("GET", "/journal?ownCalls=true&violations=true", "").body()).isEqualTo("[]");
        page.sandbox().reset();
        browser.waitUntil("!document.getElementById('messages').innerText.includes('Are you still there?')");
        browser.waitForText("#messages", "Of course! Can you provide your order number?");
    }

    @Test
    void specialMessagesBotOptionsAndTimesInAZoneAreRecognisable() {
        page.show("chat");
        openSession(3002);
        browser.waitForText("#messages", "Files of this type cannot be sent.");
        assertThat(browser.run("return document.querySelectorAll('#messages .special').length;").asInt())
                .isEqualTo(15); // all SpecialTypes but None and the bot's two
        openSession(3004);
        browser.waitForText("#messages .options", "Talk to a person");
        browser.type("#chat-zone", "US-NY");
        browser.press(TAB);
        browser.waitForText("#messages", "10:00:00 -04:00");
        browser.click("#messages .options li:first-child button");
        browser.waitForText("#messages article:last-child", "Option clicked");
        assertThat(page.call("{\"ChatSessionId\":3004,\"After\":404}").body())
                .contains("\"SpecialType\":\"ClickedOption\"", "\"SpecialParam\":\"Track my order\"");
    }

    @Test
    void anEmptySessionSaysSo() {
        page.show("chat");
        openSession(3007);
        browser.waitForText("#follow-line", "Nobody has written in this session yet. Live: what is written appears here. A recorded exchange, as 565 has"
                + " after 7, ends with it until you start afresh.");
        assertThat(browser.text("#messages")).isEmpty();
    }

    @Test
    void markupStaysText() {
        String quoted = Browser.quoted(MARKUP);
        assertThat(page.control("POST", "/sessions/2347/messages", """
                        {"Type": "ToUser", "Author": %1$s, "Message": %1$s, "SpecialType": "Url", "SpecialParam": %1$s}"""
                        .formatted(quoted))
                        .statusCode())
                .isEqualTo(201);
        assertThat(page.control("POST", "/sessions/2347/messages", """
                        {"Type": "ToCustomer", "SpecialType": "Options", "SpecialParam": %s}"""
                        .formatted(Browser.quoted("[" + quoted + "]")))
                        .statusCode())
                .isEqualTo(201);
        page.show("chat");
        browser.waitForText("#messages .options", MARKUP);
        assertThat(browser.text("#messages article:nth-last-child(2) .text")).isEqualTo(MARKUP);
        assertThat(browser.text("#messages article:nth-last-child(2) .author")).isEqualTo(MARKUP);
        page.call("{\"ChatSessionId\":2347,\"" + MARKUP.replace("\"", "\\\"") + "\":1}");
        browser.click("#tab-requests");
        browser.waitForText("#calls .finding", "1 note");
        browser.click("#calls li");
        browser.waitForText("#call-request", "<script>window.caught=1</script>");
        browser.click("#tab-call-findings");
        browser.waitForText("#call-findings", "Note at body");
        browser.click("#tab-try");
        browser.type("#session", "2347");
        browser.click("#send");
        browser.waitForText("#response pre", "onerror=");
        assertThat(browser.run("return [window.caught === undefined, document.querySelectorAll('main img, main script').length];")
                        .toString())
                .isEqualTo("[true,0]");
    }

    @Test
    void aFaultIsAddedSeenAndCleared() {
        page.show("faults");
        browser.unfold("#faults");
        browser.waitForText("#faults-note", "Nothing goes wrong");
        browser.type("#retry-after", "1");
        browser.choose("#when", "all");
        browser.click("#add-fault button.primary");
        browser.waitForText("#active-faults", "status 503, Retry-After: 1\n\nevery call until cleared");
        browser.waitForText("#tab-faults", "1");
        browser.click("#tab-chat");
        browser.waitForText("#follow-line", "503: Injected: status 503. Retry-After: 1 s.");
        browser.click("#tab-faults");
        browser.waitForText("#active-faults", "has hit");
        browser.click("#clear-faults");
        browser.waitForText("#faults-note", "Nothing goes wrong");
        assertThat(page.control("GET", "/faults", "").body()).isEqualTo("[]");
        browser.click("#tab-chat");
        browser.waitForText("#follow-line", "Live: asking for what comes after message 1003.");
    }

    @ParameterizedTest
    @CsvSource({
        "null, 'The response is a 200, but no list of messages.'",
        "error-in-200, 'The response is a 200, but no list of messages: Injected: an error in a 200.'",
        "malformed-body, 'The response is a 200, but not JSON.'",
        "truncated-body, 'The response broke off before its end.'",
        "connection-reset, 'The connection ended without a response.'"
    })
    void whatAFaultDoesToTheConversationIsSaid(String kind, String words) {
        page.control("POST", "/faults", "{\"kind\": \"" + kind + "\"}");
        page.show("chat");
        browser.waitForText("#follow-line", words);
        assertThat(browser.text("#connection")).isEqualTo("Connected");
        page.sandbox().faults().clear();
        browser.waitForText("#follow-line", "Live: asking for what comes after message 1003.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fault-status  | 200    | 500 | next       | Expected a whole number from 400 to 599, found “200”.
            fault-status  | many   | 500 | next       | Expected a whole number from 400 to 599, found “many”.
            next          | ''     | 2   | next       | Expected a whole number from 1 to 2147483647, found nothing.
            percentage    | 12.5   | 12  | percentage | Expected a whole number from 0 to 100, found “12.5”.
            fault-session | 0565   | 565 | all        | \
                Expected a whole number from -2147483648 to 2147483647, found “0565”.
            retry-after   | später | 7   | all        | Expected printable ASCII characters, found “später”.
            """)
    void aFieldThatIsNotValidSaysSoBesideItAndNothingIsSent(
            String field, String value, String valid, String when, String error) {
        page.show("faults");
        browser.unfold("#faults");
        browser.choose("#when", when);
        browser.type("#" + field, value);
        browser.click("#add-fault button.primary");
        assertThat(browser.run("""
                        const field = document.activeElement;
                        return field.id + ' ' + field.getAttribute('aria-invalid') + ': '
                          + document.getElementById(field.getAttribute('aria-describedby')).innerText;""").asString())
                .isEqualTo(field + " true: " + error);
        assertThat(page.control("GET", "/faults", "").body()).isEqualTo("[]");
        browser.type("#" + field, valid);
        assertThat(browser.run("return document.querySelectorAll('.error, [aria-invalid]').length;").asInt())
                .isZero();
        browser.click("#add-fault button.primary");
        browser.waitForText("#active-faults", "has hit no call yet");
    }

    @Test
    void percentilesAreAListAndTakeThePlaceOfMilliseconds() {
        page.show("faults");
        browser.unfold("#faults");
        browser.choose("#kind", "latency");
        browser.type("#milliseconds", "");
        browser.type("#percentiles", "50: soon");
        browser.click("#add-fault button.primary");
        browser.waitForText("#percentiles-error", "Expected a list such as 50: 20, 99: 2000, found “50: soon”.");
        browser.type("#percentiles", "50: 20, 99.9 : 2000");
        browser.click("#add-fault button.primary");
        browser.waitForText("#active-faults", "latency, p50 20 ms, p99.9 2000 ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "0565", "x"})
    void aSessionThatCannotBeIsRefusedBesideItsField(String session) {
        page.show("chat");
        browser.type("#other-session", session);
        browser.click("#open-session button");
        browser.waitForText("#other-session-error", "found “" + session + "”.");
        assertThat(browser.text("#conversation-title")).isEqualTo("Session 2347");
    }

    @Test
    void aRetryAfterThatIsNoneIsSentAndSaidToBeNone() {
        page.show("faults");
        browser.unfold("#faults");
        browser.type("#retry-after", "soon");
        browser.waitForText("#retry-after-hint", "Neither seconds nor an HTTP date");
        browser.click("#add-fault button.primary");
        browser.waitForText("#active-faults", "status 503, Retry-After: soon");
    }

    @Test
    void theFieldsOfAFaultHaveTheBoundsOfTheControlContract() {
        page.show("faults");
        ContractFile.read().operations().stream()
                .filter(operation -> operation.body().equals("Fault"))
                .flatMap(ContractFile.Operation::properties)
                .filter(property -> property.schema().get("type").asString().equals("integer"))
                .filter(property -> !property.name().equals("seed")) // no browser counts so far
                .forEach(property -> assertThat(browser.run("""
                                const field = document.getElementById('fault-' + arguments[0])
                                  ?? document.getElementById(arguments[0]);
                                return field.dataset.least + ' ' + field.dataset.most;""", property.name()).asString())
                        .as(property.name())
                        .isEqualTo(property.schema().path("minimum").asLong(Integer.MIN_VALUE) + " "
                                + property.schema().path("maximum").asLong(Integer.MAX_VALUE)));
    }

    @Test
    void aMalformedRequestOfAClientIsFlaggedInTheJournal() {
        page.show("requests");
        browser.waitForText("#requests-note", "No calls yet.");
        page.call("{\"ChatSessionId\":2347,\"After\":1001}");
        page.call("{\"ChatSessionId\":\"2347\"}");
        browser.waitForText("#calls li.broken", "400");
        assertThat(browser.text("#calls li.broken"))
                .contains("body /ChatSessionId: expected an int32 number, found a string, at line 1, column 18");
        assertThat(browser.run("return document.querySelector('#calls li:last-child').getAttribute('aria-label');")
                        .asString())
                .startsWith("200 OK, session 2347, after 1001, 2 messages, ");
        browser.click("#calls li.broken");
        browser.click("#tab-call-findings");
        browser.waitForText("#call-findings", "wrong-kind");
        browser.click("#tab-call-code");
        assertThat(browser.text("#call-code pre"))
                .startsWith("curl -i " + page.sandbox().baseUrl() + "/Agents/Chat/GetChatMessages \\\n")
                .contains("-H 'Authorization: Basic <fill in>' \\\n")
                .endsWith("--data-raw '{\"ChatSessionId\":\"2347\"}'");
        browser.click("#tab-call-findings");
        browser.click("#call-findings button");
        browser.waitForText("#requests-note", "1 call, of 2 kept.");
        browser.choose("#filter-finding", "");
        browser.type("#filter-session", "2347");
        browser.waitForText("#requests-note", "1 call, of 2 kept.");
        browser.type("#filter-session", "2347x");
        browser.waitForText("#filter-session-error", "found “2347x”.");
        browser.run("window.confirm = (text) => text.startsWith('Forget all ');");
        browser.click("#forget");
        browser.waitUntil("document.querySelectorAll('#calls li').length === 0");
        assertThat(page.sandbox().journal()).isEmpty();
    }

    @Test
    void aCallOutsideTheContractIsFoundAmongAThousandAndOlderOnesAreLoaded() {
        page.call("{\"ChatSessionId\":\"2347\"}");
        for (int i = 0; i < 999; i++) {
            page.call("{\"ChatSessionId\":3007}");
        }
        page.show("requests");
        browser.waitForText("#requests-note", "300 of 1\u202f000 calls. New ones appear by themselves.");
        browser.click("#older");
        browser.waitForText("#requests-note", "600 of 1\u202f000 calls.");
        assertThat(rows()).isEqualTo(600);
        browser.choose("#filter-finding", "violations=true");
        browser.waitForText("#requests-note", "1 call, of 1\u202f000 kept.");
        assertThat(rows()).isEqualTo(1);
        assertThat(browser.text("#calls")).contains("body /ChatSessionId: expected an int32 number");
        assertThat(browser.run("return document.getElementById('older').hidden;").asBoolean()).isTrue();
    }

    @Test
    void theChatViewsOwnPollingIsListedOnlyIfItIsAskedFor() {
        page.show("chat");
        browser.waitForText("#follow-line", "Live: asking for what comes after message 1003.");
        browser.click("#tab-requests");
        browser.waitForText("#requests-note", "No calls yet.");
        browser.click("#filter-own");
        browser.waitForText("#calls", "2347");
        assertThat(browser.run("return location.hash;").asString()).isEqualTo("#requests?ownCalls=true");
    }

    @Test
    void theListIsWalkedWithArrowsAndWhatIsSelectedStaysAsCallsComeIn() {
        for (int session = 3001; session <= 3003; session++) {
            page.call("{\"ChatSessionId\":" + session + "}");
        }
        page.show("requests");
        browser.waitUntil("document.querySelectorAll('#calls li').length === 3");
        browser.run("document.querySelector('#calls [tabindex=\"0\"]').focus();");
        browser.press(DOWN);
        browser.press(DOWN);
        assertThat(browser.text("#calls [aria-selected=true]")).contains("3001");
        browser.press(UP);
        browser.waitForText("#call-request pre", "3002");
        browser.run("""
                const range = document.createRange();
                range.selectNodeContents(document.querySelector('#calls [aria-selected=true] time'));
                getSelection().removeAllRanges();
                getSelection().addRange(range);""");
        String marked = browser.run("return getSelection().toString();").asString();
        page.call("{\"ChatSessionId\":3004}");
        browser.waitUntil("document.querySelectorAll('#calls li').length === 4");
        assertThat(browser.run("return getSelection().toString();").asString()).isEqualTo(marked).isNotEmpty();
        assertThat(browser.text("#calls [aria-selected=true]")).contains("3002");
        assertThat(browser.run("return document.activeElement.getAttribute('aria-selected');").asString())
                .isEqualTo("true");
        browser.press(ESCAPE);
        browser.waitUntil("document.getElementById('call').hidden");
        assertThat(browser.run("return document.activeElement.innerText;").asString()).contains("3002");
        browser.click("#pause");
        browser.waitForText("#requests-note", "4 calls. Paused: new ones do not appear.");
        page.call("{\"ChatSessionId\":3005}");
        browser.click("#pause");
        browser.waitForText("#requests-note", "5 calls. New ones appear by themselves.");
    }

    @Test
    void aCallAndTheFiltersHaveAnAddress() {
        page.call("{\"ChatSessionId\":\"2347\"}");
        page.call("{\"ChatSessionId\":3007}");
        page.show("requests");
        browser.choose("#filter-status", "4");
        browser.waitForText("#requests-note", "1 call, of 2 kept.");
        browser.click("#calls li");
        String address = browser.run("return location.href;").asString();
        assertThat(address).matches(".*/#requests/[0-9]+\\?status=4");
        browser.open(URI.create("about:blank"));
        browser.open(URI.create(address));
        browser.waitForText("#call-title", "400 Bad Request");
        browser.waitForText("#requests-note", "1 call, of 2 kept.");
        assertThat(browser.run("return location.href;").asString()).isEqualTo(address);
        browser.click("#tab-faults");
        browser.click("#tab-requests");
        assertThat(browser.run("return location.href;").asString()).isEqualTo(address);
        browser.open(page.uri("/#requests/99999999"));
        browser.waitForText("#requests-note", "Call 99999999 is not kept any more.");
    }

    @Test
    void theCallsThatMatchAreExportedAsAnHttpArchive() {
        page.call("{\"ChatSessionId\":\"2347\"}");
        page.call("{\"ChatSessionId\":3007}");
        page.show("requests");
        browser.type("#filter-text", "3007");
        browser.waitForText("#requests-note", "1 call, of 2 kept.");
        browser.run("""
                const real = URL.createObjectURL;
                URL.createObjectURL = (blob) => { window.archive = blob; return real(blob); };""");
        browser.click("#export-har");
        browser.waitUntil("window.archive");
        JsonNode log = browser.run("return JSON.parse(await window.archive.text()).log;");
        assertThat(log.get("version").asString()).isEqualTo("1.2");
        assertThat(log.get("entries")).hasSize(1);
        JsonNode request = log.at("/entries/0/request");
        assertThat(request.get("method").asString()).isEqualTo("POST");
        assertThat(request.get("url").asString()).isEqualTo(page.sandbox().baseUrl() + "/Agents/Chat/GetChatMessages");
        assertThat(request.at("/postData/text").asString()).isEqualTo("{\"ChatSessionId\":3007}");
        assertThat(request.get("headers").toString()).contains("{\"name\":\"Authorization\",\"value\":\"Basic ***\"}");
        assertThat(log.at("/entries/0/response/content/text").asString()).isEqualTo("[]");
    }

    @Test
    void aCallIsOpenedInTryItWithBlanksForItsSecrets() {
        assertThat(page.control("DELETE", "/journal", "").statusCode()).isEqualTo(204);
        String body = "<GetChatMessagesRequest><ChatSessionId>2347</ChatSessionId><After>1002</After></GetChatMessagesRequest>";
        page.call(body, "application/xml");
        page.show("requests");
        browser.waitForText("#calls", "2347");
        browser.click("#calls li");
        browser.click("#open-in-try");
        assertThat(browser.run("""
                        return ['session', 'after', 'way', 'user', 'password', 'content-type', 'body']
                          .map((id) => document.getElementById(id).value).join('|') + '|' + document.activeElement.id;""")
                        .asString())
                .isEqualTo("2347|1002|basic|||application/xml|" + body + "|user");
        browser.type("#user", "tje0");
        browser.type("#password", "Tje0");
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
    }

    @Test
    void onAPhoneACallTakesThePlaceOfTheList() {
        browser.resize(390, 844, true);
        page.call("{\"ChatSessionId\":2347}");
        page.show("requests");
        browser.waitForText("#calls", "2347");
        browser.click("#calls li");
        browser.waitUntil("document.getElementById('calls').offsetParent === null");
        assertThat(browser.run("return document.getElementById('call').getBoundingClientRect().top;").asInt())
                .isBetween(0, 400);
        browser.click("#close-call");
        browser.waitUntil("document.getElementById('calls').offsetParent !== null");
        assertThat(browser.run("return document.activeElement.getAttribute('role');").asString()).isEqualTo("option");
    }

    @Test
    void aSandboxThatIsGoneIsSaidToBeAndThePageGoesOnWhenItIsBack() throws IOException, InterruptedException {
        try (RestartableSandbox sandbox = RestartableSandbox.start()) {
            browser.open(sandbox.uri("/#chat"));
            browser.waitForText("#messages", "Of course! Can you provide your order number?");
            sandbox.kill();
            browser.waitForText("#gone", "The sandbox does not answer. It may have been stopped; this page asks again, and goes"
                    + " on when it is back.");
            assertThat(browser.text("#connection")).isEqualTo("Not connected");
            browser.waitForText("#follow-line", "Waiting for the sandbox.");
            sandbox.startAgain();
            browser.waitUntil("document.getElementById('connection').innerText === 'Connected'");
            browser.waitUntil("document.getElementById('gone').hidden");
            browser.type("#text", "Back again" + ENTER);
            browser.waitForText("#messages article:last-child", "Back again");
            assertThat(browser.run("return document.querySelectorAll('#messages article').length;").asInt())
                    .isEqualTo(4);
        }
    }

    @Test
    void theTabsAreWalkedWithTheKeyboard() {
        page.show("try");
        browser.run("document.getElementById('first-run').hidden = true;");
        browser.run("document.getElementById('tab-try').focus();");
        browser.press(RIGHT);
        assertThat(shownTab()).isEqualTo("tab-chat");
        browser.press(RIGHT);
        browser.press(RIGHT);
        browser.press(RIGHT);
        assertThat(shownTab()).isEqualTo("tab-try");
        browser.press(LEFT);
        assertThat(shownTab()).isEqualTo("tab-faults");
        browser.press(HOME);
        assertThat(shownTab()).isEqualTo("tab-try");
        browser.press(END);
        assertThat(shownTab()).isEqualTo("tab-faults");
        browser.press(TAB);
        assertThat(browser.run("return document.activeElement.closest('[role=tabpanel],main')?.id;").asString())
                .isIn("faults", "views");
        assertThat(browser.run("return document.querySelectorAll('[role=tablist].main-tabs [tabindex=\"0\"]').length;")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aGuardedSandboxIsControlledWithItsTokenWhichIsKeptNowhere() {
        try (ChatSandbox guarded = ChatSandbox.start("--sandbox.tenant=Cust12345", "--sandbox.admin-token=let-me-in")) {
            browser.open(OpenPage.uri(guarded, "/#requests"));
            browser.waitForText("#token-reason", "Sandbox-Admin-Token: expected the admin token");
            browser.type("#admin-token", "wrong");
            browser.click("#token button");
            browser.waitForText("#token-reason", "That is not the token.");
            browser.type("#admin-token", "let-me-in");
            browser.click("#token button");
            browser.waitForText("#requests-note", "No calls yet.");
            browser.waitUntil("document.getElementById('token').hidden");
            browser.click("#tab-try");
            browser.click("#send");
            browser.waitForText("#response-line", "200 OK");
            assertThat(browser.text("#operation-url")).isEqualTo(guarded.baseUrl() + "/Agents/Chat/GetChatMessages");
            assertThat(browser.run("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])"
                                    + " + document.getElementById('admin-token').value;")
                            .asString())
                    .contains("chat-sandbox.sent", OpenPage.uri(guarded, "/#try").toString())
                    .doesNotContain("let-me-in", "tje0", "Tje0");
            browser.run("location.reload();");
            browser.waitForText("#token-reason", "Sandbox-Admin-Token: expected the admin token");
        }
    }

    @Test
    void aPageThatNobodyLooksAtAsksNothing() {
        page.show("try");
        assertThat(browser.run("""
                        const { Poller } = await import('/page/poller.js');
                        const hide = (hidden) => {
                          Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
                          document.dispatchEvent(new Event('visibilitychange'));
                        };
                        let asked = 0;
                        const poller = new Poller(async () => { asked++; return false; }, 1, 1);
                        hide(true);
                        poller.start();
                        const whileHidden = asked;
                        hide(false);
                        const seen = asked;
                        await new Promise((done) => { const look = () => asked > 3 ? done() : setTimeout(look, 1); look(); });
                        poller.stop();
                        return [whileHidden, seen];""").toString())
                .isEqualTo("[0,1]");
    }

    @Test
    void aPollerThatFailsAsksEverMoreRarelyAndNotBeforeRetryAfter() {
        page.show("try");
        assertThat(browser.run("""
                        const { Poller } = await import('/page/poller.js');
                        const pauses = [];
                        const real = window.setTimeout;
                        window.setTimeout = (next, pause) => { pauses.push(pause); return real(next, 0); };
                        let calls = 0;
                        await new Promise((done) => {
                          const poller = new Poller(async () => {
                            calls++;
                            if (calls === 6) { poller.stop(); window.setTimeout = real; done(); }
                            if (calls === 4) { throw Object.assign(new Error(), { retryAfter: 30000 }); }
                            if (calls < 4) { throw new Error(); }
                            return true;
                          }, 1000, 8000);
                          poller.start();
                        });
                        return pauses;""").toString())
                .isEqualTo("[2000,4000,8000,30000,1000]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/#try", "/#chat", "/#requests", "/#faults", "/docs/", "/docs/guide.html"})
    void nothingIsAskedOfAnotherOriginAndNothingIsBlocked(String path) {
        browser.open(URI.create("about:blank"));
        browser.console();
        browser.open(page.uri(path));
        browser.waitUntil("document.querySelector('.main-tabs [aria-selected=true], .opblock .responses-table,"
                + " main:not(#views) h2')");
        if (path.equals("/#try")) {
            browser.click("#send");
            browser.waitForText("#response-line", "200 OK");
        }
        assertThat(browser.run("return performance.getEntriesByType('resource').map((entry) => entry.name);")
                        .valueStream())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.asString()).startsWith(page.uri("/").toString()));
        assertThat(browser.console()).isEmpty();
        // What is blocked would have been seen.
        browser.run("const image = new Image(); image.src = 'http://127.0.0.2:9/x.png'; document.body.append(image);");
        browser.waitUntil("performance.now() > 0");
        assertThat(String.join("\n", browser.console())).contains("Content Security Policy", "img-src");
    }

    private static void openSession(int id) {
        browser.waitUntil("document.querySelector('[data-session=\"" + id + "\"]')");
        browser.click("[data-session='" + id + "']");
    }

    private static int rows() {
        return browser.run("return document.querySelectorAll('#calls li').length;").asInt();
    }

    private static String shownTab() {
        return Objects.requireNonNull(browser.run("""
                const tab = document.activeElement;
                const shown = [...document.querySelectorAll('main > [role=tabpanel]:not([hidden])')].map((panel) => panel.id);
                return tab.getAttribute('aria-selected') === 'true' && shown.join() === tab.getAttribute('aria-controls')
                  ? tab.id : 'focus at ' + tab.id + ', shown ' + shown;""").asString());
    }

    private static SandboxCall only(List<SandboxCall> calls) {
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }
}
