package com.superoffice.webapi.chat.stub.endpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.stub.Additions;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * D2, D5, D6, D9, C4, C6, C7, S5: each form of the request, with each response media type, each selection and each
 * zone, says the same; sent through a raw socket.
 */
class EveryRepresentationTest {

    private static final List<String> PROPERTIES =
            Stream.of(MessageProperty.values()).map(MessageProperty::propertyName).toList();

    /** A query, and the properties it selects. */
    private static final Map<String, List<String>> SELECTIONS = Map.of(
            "", PROPERTIES,
            "?$select=", PROPERTIES,
            "?$select=whenposted,%20MESSAGE,,nix", List.of("WhenPosted", "Message"),
            "?%24select=ChatMessageId,Author&select=Type", List.of("ChatMessageId", "Author"),
            "?$select=Name,category/id", List.of());

    /** A value of SO-TimeZone, and the dates of the documented messages in that zone. */
    private static final Map<String, List<String>> ZONES = Map.of(
            "", List.of("2024-12-15T09:23:15+01:00", "2024-12-15T09:23:42+01:00", "2024-12-15T09:24:03+01:00"),
            "UTC,includeTZOffset", List.of("2024-12-15T08:23:15Z", "2024-12-15T08:23:42Z", "2024-12-15T08:24:03Z"),
            "460", List.of("2024-12-15T03:23:15-05:00", "2024-12-15T03:23:42-05:00", "2024-12-15T03:24:03-05:00"),
            "au-act", List.of("2024-12-15T19:23:15+11:00", "2024-12-15T19:23:42+11:00", "2024-12-15T19:24:03+11:00"));

    /** What a request in JSON is answered in JSON, by session and zone. */
    private static final Map<String, List<Map<String, String>>> IN_JSON = new HashMap<>();

    /** A way to write the request: its media type and its body. */
    private enum RequestForm {
        UTF_16_JSON("application/json; charset=utf-16") {
            @Override
            byte[] body(int session, int after) {
                return ("{\"After\":" + after + ",\"ChatSessionId\":" + session + "}").getBytes(UTF_16);
            }
        },
        NAMESPACED_XML("text/xml") {
            @Override
            byte[] body(int session, int after) {
                return ("<?xml version=\"1.0\" encoding=\"utf-8\"?><c:GetChatMessagesRequest xmlns:c=\"urn:a\"><After"
                                + " xmlns=\"urn:b\">" + after + "</After><c:ChatSessionId>" + session
                                + "</c:ChatSessionId></c:GetChatMessagesRequest>")
                        .getBytes(UTF_8);
            }
        },
        FORM_THAT_ALSO_SELECTS("application/x-www-form-urlencoded; charset=utf-8") {
            @Override
            byte[] body(int session, int after) {
                return ("%24select=Type&ChatSessionId=" + session + "&After=" + after).getBytes(US_ASCII);
            }
        };

        private final String contentType;

        RequestForm(String contentType) {
            this.contentType = contentType;
        }

        abstract byte[] body(int session, int after);
    }

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<Arguments> requestFormsAndResponseMediaTypes() {
        return Stream.of(RequestForm.values())
                .flatMap(form -> ChatContract.GetChatMessages.RESPONSE_MEDIA_TYPES.stream()
                        .map(mediaType -> Arguments.of(form, mediaType)));
    }

    @ParameterizedTest
    @MethodSource("requestFormsAndResponseMediaTypes")
    void theRecordedExchangeIsSelectedAndConvertedLikeAnyOther(RequestForm form, String mediaType) throws Exception {
        for (String query : SELECTIONS.keySet()) {
            for (String zone : ZONES.keySet()) {
                List<Map<String, String>> expected = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    Map<String, String> message = documented(i, ZONES.get(zone).get(i));
                    message.replaceAll((name, value) -> SELECTIONS.get(query).contains(name) ? value : null);
                    expected.add(message);
                }
                assertThat(answer(form, mediaType, query, zone, "en", 565, 7))
                        .as(form + " " + mediaType + " " + query + " " + zone)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("requestFormsAndResponseMediaTypes")
    void everySessionReadsTheSameInEveryRepresentation(RequestForm form, String mediaType) throws Exception {
        for (int session : new int[] {3001, 3002, 3003, 3004, 3005, 3006, 3007}) {
            for (String zone : List.of("", "NO")) {
                List<Map<String, String>> expected =
                        IN_JSON.computeIfAbsent(session + zone, key -> inJson(session, zone));
                assertThat(answer(form, mediaType, "", zone, "nb", session, 0))
                        .as(form + " " + mediaType + " " + session)
                        .isEqualTo(expected);
                assertThat(expected.isEmpty()).isEqualTo(session == 3007);
            }
        }
    }

    private static List<Map<String, String>> inJson(int session, String zone) {
        String body = "{\"ChatSessionId\":" + session + "}";
        return fromJson(sandbox.post(body, "SO-TimeZone", zone, "SO-Language", "nb").body());
    }

    private static Map<String, String> documented(int index, String whenPosted) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("ChatMessageId", String.valueOf(1001 + index));
        message.put("ChatSessionId", "2347");
        message.put("Type", index == 1 ? "ToUser" : "ToCustomer");
        message.put(
                "Message",
                List.of(
                                "Hello! How can I help you today?",
                                "Hi, I need help with my recent order",
                                "Of course! Can you provide your order number?")
                        .get(index));
        message.put("Author", index == 1 ? "John Smith" : "Sarah Johnson");
        message.put("ReadByCustomer", index == 1 ? "0" : "1");
        message.put("SpecialType", "None");
        message.put("SpecialParam", "");
        message.put("WhenPosted", whenPosted);
        Additions.names().forEach(name -> message.put(name, null));
        return message;
    }

    private static List<Map<String, String>> answer(
            RequestForm form, String mediaType, String query, String zone, String language, int session, int after)
            throws Exception {
        byte[] body = form.body(session, after);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST /api/v1/Agents/Chat/GetChatMessages" + query + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: " + RunningSandbox.BASIC + "\r\nContent-Type: " + form.contentType + "\r\n"
                        + "Accept: " + mediaType + "\r\nAccept-Language: " + language + "\r\n"
                        + (zone.isEmpty() ? "" : "SO-TimeZone: " + zone + "\r\n")
                        + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(US_ASCII));
        request.writeBytes(body);
        String answer = sandbox.raw(request.toByteArray());
        int end = answer.indexOf("\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        assertThat(answer.substring(0, end).toLowerCase(Locale.ROOT)).contains("\r\ncontent-type: " + mediaType);
        String text = answer.substring(end + 4);
        return mediaType.endsWith("xml") ? fromXml(text) : fromJson(text);
    }

    private static List<Map<String, String>> fromJson(String text) {
        List<Map<String, String>> messages = new ArrayList<>();
        JsonMapper.shared().readTree(text).forEach(message -> messages.add(fromJson(message)));
        return messages;
    }

    private static Map<String, String> fromJson(JsonNode message) {
        Map<String, String> values = new LinkedHashMap<>();
        message.properties().forEach(property ->
                values.put(property.getKey(), property.getValue().isNull() ? null : property.getValue().asString()));
        assertThat(values.keySet()).containsExactlyElementsOf(PROPERTIES);
        return values;
    }

    private static List<Map<String, String>> fromXml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("ArrayOfChatMessage");
        List<Map<String, String>> messages = new ArrayList<>();
        for (Node message = root.getFirstChild(); message != null; message = message.getNextSibling()) {
            assertThat(message.getLocalName()).isEqualTo("ChatMessage");
            Map<String, String> values = new LinkedHashMap<>();
            for (Node value = message.getFirstChild(); value != null; value = value.getNextSibling()) {
                boolean nil = ((Element) value)
                        .getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil")
                        .equals("true");
                values.put(value.getLocalName(), nil ? null : value.getTextContent());
            }
            assertThat(values.keySet()).containsExactlyElementsOf(PROPERTIES);
            messages.add(values);
        }
        return messages;
    }
}
