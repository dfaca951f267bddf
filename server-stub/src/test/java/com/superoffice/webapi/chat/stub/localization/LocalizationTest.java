package com.superoffice.webapi.chat.stub.localization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** D7, D8, D9, C10, C14, S1, S2: the language, the culture and the zone that a call asks for, over HTTP. */
class LocalizationTest {

    private static final String LANGUAGES = "{\"ChatSessionId\":3003}";
    private static final String DATES = "{\"ChatSessionId\":3006}";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void withoutALanguageTextsAreAnsweredAsTheyAreStored() {
        JsonNode stored = messages(sandbox.post(LANGUAGES));
        assertThat(stored.at("/0/Message").asString()).isEqualTo("NO:\"Leverandør\";US:\"Supplier\"");
        assertThat(stored.at("/2/Message").asString())
                .isEqualTo("Order number: [SR_MANDATORY_FIELD_1281]. [SR_NOT_IN_THE_TABLE_1]");
        assertThat(stored.at("/2/Author").asString()).isEqualTo("[SR_AGENT]");
        assertThat(stored.at("/3/Message").asString())
                .isEqualTo("[I:10] items, [F:4.56] kg, on [D:12/15/2024], at the latest [DT:12/15/2024 17:05:09]");
        assertThat(messages(sandbox.post(LANGUAGES, "SO-Culture", "nb-NO"))).isEqualTo(stored);
        assertThat(messages(sandbox.post(LANGUAGES, "Accept-Language", ""))).isEqualTo(stored);
        assertThat(messages(sandbox.post(LANGUAGES, "Accept-Language", "nb", "SO-Language", "*")))
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            nb-no | Leverandør | Kari Nordmann, kundeservice      | Takk  | Saksbehandler | 10 items, 4,56 kg, on 15.12.2024, at the latest 15.12.2024 17:05:09    | -1234,50
            en    | Supplier   | Kari Nordmann, customer service  | Thank you | Agent     | 10 items, 4.56 kg, on 12/15/2024, at the latest 12/15/2024 5:05:09 PM | -1234.50
            en-GB | Supplier   | Kari Nordmann, customer service  | Thank you | Agent     | 10 items, 4.56 kg, on 15/12/2024, at the latest 15/12/2024 17:05:09    | -1234.50
            sv    | Supplier   | Kari Nordmann, customer service  | Tack  | Handläggare   | 10 items, 4,56 kg, on 2024-12-15, at the latest 2024-12-15 17:05:09    | -1234,50
            """)
    void aLanguageConvertsMessageAuthorAndSpecialParam(
            String language,
            String value,
            String author,
            String thanks,
            String reference,
            String encoded,
            String param) {
        JsonNode messages = messages(sandbox.post(LANGUAGES, "Accept-Language", language));
        assertThat(messages.at("/0/Message").asString()).isEqualTo(value);
        assertThat(messages.at("/0/Author").asString()).isEqualTo(author);
        assertThat(messages.at("/1/Message").asString()).isEqualTo(thanks);
        assertThat(messages.at("/1/Author").asString()).isEqualTo(reference);
        assertThat(messages.at("/3/Message").asString()).isEqualTo(encoded);
        assertThat(messages.at("/3/SpecialParam").asString()).isEqualTo(param);
        assertThat(messages.at("/3/WhenPosted").asString()).isEqualTo("2024-06-05T09:03:00+02:00");
        assertThat(messages.at("/5/Message").asString())
                .isEqualTo("What does NO:\"Leverandør\" mean, and what [I:ten], [D:02/30/2024] and [DT:12/15/2024]?");
        assertThat(messages(sandbox.post(LANGUAGES, "Accept-Language", "da", "so-LANGUAGE", language)))
                .isEqualTo(messages);
    }

    @Test
    void theCultureOverridesThatOfTheLanguage() {
        JsonNode messages = messages(sandbox.post(LANGUAGES, "SO-Language", "nb-no", "SO-Culture", "sv"));
        assertThat(messages.at("/4/Message").asString())
                .isEqualTo("Leveres 2024-12-15. Velkommen! Hva kan vi hjelpe deg med?");
    }

    @Test
    void theLabelsOfABotsOptionsStayAJsonArray() {
        JsonNode messages = messages(sandbox.post("{\"ChatSessionId\":3004}", "SO-Language", "fr"));
        assertThat(messages.at("/1/SpecialParam").asString())
                .isEqualTo("[\"Suivre ma commande\",\"Parler à une personne\"]");
    }

    @Test
    void theOfficialTypeScriptClientsHeadersAskForUtcAndNoLanguage() {
        JsonNode messages = messages(sandbox.post(
                "{\"chatSessionId\":565,\"after\":7}",
                "SO-Timezone", "UTC,includeTZOffset",
                "Accept-Language", "",
                "SO-Browser-TZ-Offset", "-60"));
        assertThat(messages.at("/0/WhenPosted").asString()).isEqualTo("2024-12-15T08:23:15Z");
        assertThat(messages.at("/2/WhenPosted").asString()).isEqualTo("2024-12-15T08:24:03Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "includeTZOffset", " , INCLUDEtzoffset"})
    void theStoredOffsetIsAnsweredWhenNoZoneIsAskedFor(String header) {
        for (HttpResponse<String> answer : List.of(sandbox.post(DATES), sandbox.post(DATES, "SO-TimeZone", header))) {
            JsonNode messages = messages(answer);
            assertThat(messages.at("/0/WhenPosted").asString()).isEqualTo("2024-01-31T23:59:59Z");
            assertThat(messages.at("/1/WhenPosted").asString()).isEqualTo("2024-01-31T23:00:00+05:30");
            assertThat(messages.at("/2/WhenPosted").asString()).isEqualTo("2024-02-01T00:00:00-03:30");
            assertThat(messages.at("/3/WhenPosted").asString()).isEqualTo("2024-02-29T00:30:00+14:00");
            assertThat(messages.at("/4/WhenPosted").asString()).isEqualTo("2024-02-28T22:30:00-12:00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "no", "261", "Europe/Oslo", "EUROPE/oslo", "NO , includetzoffset"})
    void theHeaderIsReadUnderAnyLetterCaseOfItsNameAndValue(String zone) {
        for (String name : new String[] {"SO-TimeZone", "SO-Timezone", "so-timezone", "SO-TIMEZONE"}) {
            JsonNode messages = messages(sandbox.post(DATES, name, zone));
            assertThat(messages.at("/0/WhenPosted").asString()).isEqualTo("2024-02-01T00:59:59+01:00");
            assertThat(messages.at("/5/WhenPosted").asString()).isEqualTo("2024-02-29T12:00:00.125+01:00");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO     | 610 | 2024-03-31T01:59:59+01:00
            NO     | 611 | 2024-03-31T03:00:00+02:00
            NO     | 612 | 2024-03-31T03:00:01+02:00
            NO     | 619 | 2024-10-27T02:59:59+02:00
            NO     | 620 | 2024-10-27T02:00:00+01:00
            NO     | 621 | 2024-10-27T02:00:01+01:00
            US-NY  | 607 | 2024-03-10T01:59:59-05:00
            US-NY  | 608 | 2024-03-10T03:00:00-04:00
            US-NY  | 609 | 2024-03-10T03:00:01-04:00
            US-NY  | 622 | 2024-11-03T01:59:59-04:00
            US-NY  | 623 | 2024-11-03T01:00:00-05:00
            US-NY  | 624 | 2024-11-03T01:00:01-05:00
            AU-ACT | 613 | 2024-04-07T02:59:59+11:00
            AU-ACT | 614 | 2024-04-07T02:00:00+10:00
            AU-ACT | 615 | 2024-04-07T02:00:01+10:00
            AU-ACT | 616 | 2024-10-06T01:59:59+10:00
            AU-ACT | 617 | 2024-10-06T03:00:00+11:00
            AU-ACT | 618 | 2024-10-06T03:00:01+11:00
            """)
    void theSecondsAroundTheChangesOf2024HaveTheRightOffset(String zone, int id, String expected) {
        JsonNode messages = messages(sandbox.postWithQuery(
                "$select=ChatMessageId,WhenPosted",
                "{\"ChatSessionId\":3006,\"After\":" + (id - 1) + "}",
                "SO-TimeZone",
                zone));
        assertThat(messages.at("/0/ChatMessageId").asInt()).isEqualTo(id);
        assertThat(messages.at("/0/WhenPosted").asString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "AU-ACT", "BD", "CA-QC", "DK", "FR", "NO", "US-CA", "US-HI", "US-NY", "Asia/Kathmandu"})
    void everyDateCarriesAnOffsetWithAColonOrZAndKeepsItsInstant(String zone) {
        JsonNode stored = messages(sandbox.post(DATES));
        JsonNode converted = messages(sandbox.post(DATES, "SO-TimeZone", zone));
        assertThat(converted.size()).isEqualTo(stored.size()).isPositive();
        for (int i = 0; i < stored.size(); i++) {
            String text = converted.get(i).get("WhenPosted").asString();
            assertThat(text).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
            assertThat(OffsetDateTime.parse(text).toInstant())
                    .isEqualTo(OffsetDateTime.parse(stored.get(i).get("WhenPosted").asString()).toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars", " Mars ", "Mars,includeTZOffset", "includetzoffset , Mars"})
    void anUnknownTimeZoneIsA400ThatQuotesIt(String zone) {
        HttpResponse<String> answer = sandbox.post(DATES, "SO-TimeZone", zone);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("MessageDetail").asString())
                .isEqualTo("SO-TimeZone: unknown time zone \"Mars\"; expected an id or a code such as UTC, NO, US-NY,"
                        + " or an IANA name");
    }

    @Test
    void anUnknownTimeZoneIsRefusedWhateverElseIsAskedFor() {
        HttpResponse<String> answer = sandbox.postWithQuery(
                "$select=Author", "{\"ChatSessionId\":-1}", "SO-TimeZone", "Mars", "Accept", "text/xml");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<MessageDetail>SO-TimeZone: unknown time zone \"Mars\"; expected an id or a code such as"
                        + " UTC, NO, US-NY, or an IANA name</MessageDetail>");
    }

    @Test
    void bytesThatNoHeaderShouldHoldAreAnsweredWithAStatusOfTheContract() throws IOException {
        for (String header : new String[] {"SO-TimeZone", "SO-Language", "Accept-Language", "SO-Culture"}) {
            String answer = sandbox.raw(("POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: " + RunningSandbox.BASIC + "\r\nContent-Type: application/json\r\n"
                            + header + ": \u00e9\t\u00ad\u0085" + "\u00ff".repeat(5_000) + "\r\n"
                            + "Content-Length: 22\r\nConnection: close\r\n\r\n{\"ChatSessionId\":3003}")
                    .getBytes(ISO_8859_1));
            if (header.equals("SO-TimeZone")) {
                assertThat(answer)
                        .startsWith("HTTP/1.1 400 ")
                        .contains("unknown time zone \\\"é\\\\u0009\\\\u00AD\\\\u0085"
                                + "ÿ".repeat(36) + "…\\\"; expected");
            } else {
                assertThat(answer).startsWith("HTTP/1.1 200 ").contains("[SR_AGENT]");
            }
        }
    }

    private static JsonNode messages(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
