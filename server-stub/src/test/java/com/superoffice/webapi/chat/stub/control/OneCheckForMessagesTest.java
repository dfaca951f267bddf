package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import com.superoffice.webapi.chat.stub.control.contract.Candidate;
import com.superoffice.webapi.chat.stub.control.contract.ContractFile;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** S5: what a message may hold is the same for one that is appended, loaded or recorded, and is answered to the letter. */
class OneCheckForMessagesTest {

    private static final String NO_XML =
            "[^\t\n\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.postTo("/sandbox/v1/reset", new byte[0]);
    }

    static Stream<ContractFile.Property> properties() {
        return ContractFile.read().operations().stream()
                .filter(operation -> operation.body().equals("MessageToAppend"))
                .flatMap(ContractFile.Operation::properties);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aValueIsTakenOrRefusedAlikeWhicheverWayItComesIn(ContractFile.Property property) {
        String kind = property.schema().get("type").asString().equals("string") ? "\".*" : "-?\\d+";
        List<String> values = Candidate.ofProperty(property.schema()).stream()
                .map(Candidate::value)
                .filter(value -> value.matches(kind))
                .toList();
        assertThat(values).hasSizeGreaterThan(3);
        for (String value : values) {
            String shown = value.substring(0, Math.min(value.length(), 80));
            String given = "\"" + property.name() + "\":" + value;
            String type = property.name().equals("Type") ? "" : ",\"Type\":\"T\"";
            String time = property.name().equals("WhenPosted") ? "" : ",\"WhenPosted\":\"2024-01-01T00:00:00Z\"";
            String whole = "[{\"ChatMessageId\":1," + given + type + time + "}]";
            String appended = outcome(append("{" + given + type + "}"));
            assertThat(outcome(load("{\"sessions\":[{\"ChatSessionId\":1,\"messages\":" + whole + "}]}")))
                    .as(shown)
                    .isEqualTo(appended);
            assertThat(outcome(record("{\"request\":{\"ChatSessionId\":1},\"response\":" + whole + "}")))
                    .as(shown)
                    .isEqualTo(appended);
        }
    }

    /** Nothing if the message is taken, or else what is wrong with it, without the line that YAML has and JSON has not. */
    private static String outcome(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return "";
        }
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body().replaceFirst(".*\"MessageDetail\":\"(line 1: )?", "");
    }

    @Test
    void everyCharacterThatIsTakenIsInJsonAndReplacedInXmlWhereThatCannotHaveIt() throws Exception {
        String all = IntStream.rangeClosed(1, 0xFFFF)
                .filter(c -> !Character.isSurrogate((char) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        for (String text : List.of("\uFFFE", "x\uFFFF\u0001", "\uD83D\uDE00\uFFFF\uDBFF\uDFFF", all)) {
            String quoted = JsonMapper.shared().writeValueAsString(text);
            String last = text.substring(text.offsetByCodePoints(text.length(), -1));
            String author = JsonMapper.shared().writeValueAsString(last);
            HttpResponse<String> appended =
                    append("{\"Type\":\"T\",\"Author\":" + author + ",\"Message\":" + quoted + "}");
            assertThat(appended.statusCode()).isEqualTo(201);
            assertThat(JsonMapper.shared()
                            .readTree(sandbox.post("{\"ChatSessionId\":1}").body())
                            .at("/0/Message")
                            .asString())
                    .isEqualTo(text);
            assertThat(inXml("Message")).isEqualTo(text.replaceAll(NO_XML, "\uFFFD"));
            assertThat(inXml("Author")).isEqualTo(last.replaceAll(NO_XML, "\uFFFD"));
            reset();
        }
    }

    private static String inXml(String name) throws Exception {
        byte[] body = sandbox.post("{\"ChatSessionId\":1}", "Accept", "text/xml").body().getBytes(UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(body));
        return document.getElementsByTagName(name).item(0).getTextContent();
    }

    private static HttpResponse<String> append(String message) {
        return sandbox.postTo(
                "/sandbox/v1/sessions/1/messages", message.getBytes(UTF_8), "Content-Type", "application/json");
    }

    private static HttpResponse<String> load(String scenario) {
        return sandbox.send(
                "PUT", "/sandbox/v1/scenario", scenario.getBytes(UTF_8), "Content-Type", "application/yaml");
    }

    private static HttpResponse<String> record(String exchange) {
        return sandbox.send(
                "PUT", "/sandbox/v1/recorded-exchanges", exchange.getBytes(UTF_8), "Content-Type", "application/yaml");
    }
}
