package com.superoffice.webapi.chat.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cases are the contract's: what is taken out of it takes its cases with it, and no others. */
class CasesTest {

    private static final Contract CONTRACT = Contract.published();
    private static final List<Case> ALL = Cases.derive(CONTRACT);

    @Test
    void everyIdIsUniqueStableAndReadable() {
        assertThat(ALL).extracting(Case::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9.+_-]+"));
        assertThat(ALL)
                .extracting(Case::id)
                .contains("media.request.text-xml.response.application-json", "auth.ticket.wrong", "sample.documented");
        assertThat(ALL).hasSizeGreaterThan(700);
    }

    @Test
    void everyCasePointsIntoTheContractAndRestsOnASentence() {
        assertThat(ALL).allSatisfy(subject -> {
            assertThat(CONTRACT.tree().at(subject.pointer()).isMissingNode())
                    .as(subject + " at " + subject.pointer())
                    .isFalse();
            assertThat(subject.rule().sentence()).isNotBlank();
            assertThat(subject.title()).isNotBlank();
        });
    }

    @Test
    void derivingTwiceGivesTheSameCasesInTheSameOrder() {
        assertThat(Cases.derive(Contract.published())).extracting(Case::id).containsExactlyElementsOf(ids(ALL));
    }

    @Test
    void everyRuleOfTheDocumentAndTheContractHasACase() {
        Set<String> without = new TreeSet<>(Rules.all().keySet());
        ALL.forEach(subject -> without.remove(subject.rule().id()));
        // What a server does to itself, or a client does, cannot be asked of a server from outside; S4 is how the sandbox
        // does what D4 asks, and S7 is why the cases about provoked statuses need its control API. D14 is a fact that C13
        // speaks of; C11 and C12 are judged of every response.
        assertThat(without).containsExactlyInAnyOrder("D14", "C11", "C12", "S4", "S6", "S7", "K1");
    }

    static Stream<String> mediaTypes() {
        return Stream.concat(CONTRACT.requestMediaTypes().stream(), CONTRACT.responseMediaTypes(200).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("mediaTypes")
    void aMediaTypeTakesItsCasesWithIt(String mediaType) {
        assertThatOnlyItsCasesGo(mediaType, tree -> {
            object(tree, CONTRACT.pointer() + "/requestBody/content").remove(mediaType);
            object(tree, CONTRACT.pointer() + "/responses/200/content").remove(mediaType);
            tree.at("/components/responses").forEach(response -> ((ObjectNode) response.path("content")).remove(mediaType));
        });
    }

    static Stream<String> parameters() {
        return CONTRACT.parameters().stream().map(Parameter::getName);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterTakesItsCasesWithIt(String name) {
        assertThatOnlyItsCasesGo(name, tree -> {
            ArrayNode parameters = (ArrayNode) tree.at(CONTRACT.pointer() + "/parameters");
            for (int i = parameters.size() - 1; i >= 0; i--) {
                String pointer = parameters.get(i).path("$ref").asString().substring(1);
                if (tree.at(pointer).path("name").asString().equals(name)) {
                    parameters.remove(i);
                }
            }
        });
    }

    static Stream<String> messageProperties() {
        return CONTRACT.message().properties().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("messageProperties")
    void aMessagePropertyTakesItsCasesWithIt(String name) {
        // The request has a ChatSessionId of its own, whose cases are about bodies.
        assertThatOnlyItsCasesGo(
                subject -> subject.sources().contains(name) && !subject.id().startsWith("body."),
                tree -> object(tree, "/components/schemas/ChatMessage/properties").remove(name));
    }

    static Stream<String> requestProperties() {
        return CONTRACT.requestSchema("application/json").properties().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("requestProperties")
    void aRequestPropertyTakesItsCasesWithIt(String name) {
        assertThatOnlyItsCasesGo(
                subject -> subject.sources().contains(name) && !subject.id().startsWith("select."),
                tree -> object(tree, "/components/schemas/GetChatMessagesRequest/properties").remove(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"403", "421", "429", "500", "503"})
    void aStatusThatNoRequestBringsAboutTakesItsCasesWithIt(String status) {
        assertThatOnlyItsCasesGo(status, tree -> object(tree, CONTRACT.pointer() + "/responses").remove(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "SoTicket", "Bearer", "XsrfToken"})
    void aWayToAuthenticateTakesItsCasesWithIt(String scheme) {
        assertThatOnlyItsCasesGo(scheme, tree -> {
            ArrayNode ways = (ArrayNode) tree.at("/security");
            for (int i = ways.size() - 1; i >= 0; i--) {
                if (ways.get(i).has(scheme)) {
                    ways.remove(i);
                }
            }
        });
    }

    private static void assertThatOnlyItsCasesGo(String source, Consumer<JsonNode> change) {
        assertThatOnlyItsCasesGo(subject -> subject.sources().contains(source), change);
    }

    private static void assertThatOnlyItsCasesGo(Predicate<Case> going, Consumer<JsonNode> change) {
        JsonNode tree = CONTRACT.tree().deepCopy();
        change.accept(tree);
        List<String> left = ids(Cases.derive(Contract.of(tree, "changed.json")));
        List<String> expected = ids(ALL.stream()
                .filter(subject -> !going.test(subject))
                .toList());
        assertThat(expected).hasSizeLessThan(ALL.size());
        assertThat(left).containsExactlyElementsOf(expected);
    }

    private static ObjectNode object(JsonNode tree, String pointer) {
        return (ObjectNode) tree.at(pointer);
    }

    private static List<String> ids(List<Case> cases) {
        return cases.stream().map(Case::id).collect(Collectors.toList());
    }
}
