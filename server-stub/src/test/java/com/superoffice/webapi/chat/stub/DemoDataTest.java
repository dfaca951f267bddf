package com.superoffice.webapi.chat.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract.SpecialType;
import com.superoffice.webapi.chat.contract.ChatContract.Type;
import com.superoffice.webapi.chat.stub.control.ScenarioReader;
import com.superoffice.webapi.chat.stub.store.Message;
import com.superoffice.webapi.chat.stub.store.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** S5: the data that a sandbox starts with shows whatever a client may meet. */
class DemoDataTest {

    private static Scenario scenario;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream stream = DemoDataTest.class.getResourceAsStream("/scenario.yaml")) {
            scenario = ScenarioReader.read(new String(stream.readAllBytes(), UTF_8));
        }
    }

    @Test
    void theDocumentedMessagesComeFirst() {
        assertThat(scenario.sessions().get(0).id()).isEqualTo(2347);
        assertThat(scenario.sessions().get(0).messages()).extracting(Message::id).containsExactly(1001, 1002, 1003);
        assertThat(scenario.recorded()).singleElement().satisfies(exchange -> {
            assertThat(exchange.session()).isEqualTo(565);
            assertThat(exchange.after()).isEqualTo(7);
            assertThat(exchange.messages()).isEqualTo(scenario.sessions().get(0).messages());
        });
    }

    @Test
    void newMessagesGoOnAfterTheDocumentedOnes() {
        assertThat(messages().mapToInt(Message::id).max()).hasValue(1003);
    }

    @Test
    void everyTypeAndSpecialTypeOfTheContractIsThere() {
        assertThat(messages().map(Message::type).distinct()).containsExactlyInAnyOrderElementsOf(Type.KNOWN);
        assertThat(session(3002)).extracting(Message::specialType).containsExactlyElementsOf(SpecialType.KNOWN);
    }

    @Test
    void everySessionButOneHasMessagesInTheOrderOfTheirIds() {
        assertThat(scenario.sessions()).extracting(Scenario.Session::id).doesNotHaveDuplicates();
        for (Scenario.Session session : scenario.sessions()) {
            assertThat(session.messages()).extracting(Message::id).isSorted();
            assertThat(session.messages().isEmpty()).as("session " + session.id()).isEqualTo(session.id() == 3007);
        }
    }

    @Test
    void idsNeedNotBeInTheOrderOfTheDates() {
        assertThat(session(3001).stream().map(message -> message.whenPosted().toInstant()).toList())
                .isNotEqualTo(session(3001).stream()
                        .map(message -> message.whenPosted().toInstant())
                        .sorted()
                        .toList());
    }

    @Test
    void theSpecialParamFitsTheSpecialType() {
        List<Message> options = ofSpecialType(SpecialType.OPTIONS);
        assertThat(options).hasSize(2);
        for (Message message : options) {
            assertThat(List.of(JsonMapper.shared().readValue(message.specialParam(), String[].class)))
                    .hasSizeGreaterThan(1)
                    .doesNotContain("");
        }
        assertThat(ofSpecialType(SpecialType.URL))
                .singleElement()
                .satisfies(message -> assertThat(URI.create(message.specialParam())).hasScheme("https"));
        assertThat(ofSpecialType(SpecialType.CLICKED_OPTION))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.specialParam()).isEqualTo(message.message()));
    }

    @Test
    void textsAreThereThatAreEasilySpoilt() {
        String texts = session(3005).stream().map(Message::message).collect(Collectors.joining());
        assertThat(texts).contains("ø", "👩‍👩‍👧‍👦", "您好", "𠮷", "مرحبا", "שלום");
        assertThat(texts).contains("<script>", "&amp;", "\"", "'", "]]>", "\\");
        assertThat(texts).contains("\n", "\r\n", "\t", "\u2028", "\u200f", "e\u0301");
        assertThat(session(3005)).anySatisfy(message -> {
            assertThat(message.message()).isNull();
            assertThat(message.author()).isNull();
            assertThat(message.specialParam()).isNull();
        });
        assertThat(session(3005)).anySatisfy(message -> assertThat(message.message()).isEmpty());
    }

    @Test
    void datesHaveManyOffsets() {
        assertThat(session(3006))
                .extracting(message -> message.whenPosted().getOffset().getId())
                .contains("Z", "+05:30", "-03:30", "+14:00", "-12:00", "+01:00");
    }

    private static Stream<Message> messages() {
        return scenario.sessions().stream().flatMap(session -> session.messages().stream());
    }

    private static List<Message> ofSpecialType(String specialType) {
        return messages().filter(message -> message.specialType().equals(specialType)).toList();
    }

    private static List<Message> session(int id) {
        return scenario.sessions().stream()
                .filter(session -> session.id() == id)
                .findFirst()
                .orElseThrow()
                .messages();
    }
}
