package com.superoffice.webapi.chat.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import com.superoffice.webapi.chat.conformance.exchange.DocumentedText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The contract's examples keep the contract, and are the document's samples. */
class ContractExamplesTest {

    private final Contract contract = Contract.published();
    private final SchemaJudge judge = SchemaJudge.of(contract);

    private record Example(String pointer, SchemaNode schema, String mediaType, JsonNode value) {}

    @TestFactory
    Stream<DynamicTest> everyExampleKeepsItsSchemaInItsOwnMediaType() {
        return examples().stream()
                .map(example -> dynamicTest(
                        example.pointer(),
                        () -> assertThat(judge.judge(example.schema(), example.mediaType(), bytes(example))
                                        .findings())
                                .isEmpty()));
    }

    @Test
    void thereIsAnExampleForEveryStatusAndMediaType() {
        int statuses = contract.statuses().size();
        // The 200 has two examples in each media type, every other status one; a request has one in each of its own.
        assertThat(examples()).hasSize(7 + (statuses - 1) * 6 + 2 * 6).hasSize(85);
    }

    @Test
    void theRequestExamplesAreTheDocumentedRequest() {
        JsonNode documented =
                JsonBody.read(DocumentedText.REQUEST.body(), new ArrayList<>()).orElseThrow();
        assertThat(documented("requestBody")).hasSize(7).allSatisfy(example -> {
            JsonNode value = value(example);
            assertThat(value).isEqualTo(documented);
            assertThat(value.propertyNames()).containsExactlyElementsOf(documented.propertyNames());
        });
    }

    @Test
    void theResponseExamplesAreTheDocumentedResponse() {
        JsonNode documented = DocumentedExchange.documented();
        assertThat(documented).hasSize(3);
        assertThat(documented("responses")).hasSize(6).allSatisfy(example -> {
            JsonNode value = value(example);
            assertThat(value).isEqualTo(documented);
            for (int i = 0; i < documented.size(); i++) {
                assertThat(value.get(i).propertyNames())
                        .containsExactlyElementsOf(documented.get(i).propertyNames());
            }
        });
    }

    private List<Example> documented(String of) {
        return examples().stream()
                .filter(example -> example.pointer().contains("/" + of + "/"))
                .filter(example -> example.pointer().endsWith("/Documented"))
                .toList();
    }

    private JsonNode value(Example example) {
        return judge.judge(example.schema(), example.mediaType(), bytes(example))
                .value()
                .orElseThrow();
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String mediaType : contract.requestMediaTypes()) {
            add(examples, contract.requestPointer(mediaType), contract.requestSchema(mediaType), mediaType);
        }
        for (int status : contract.statuses()) {
            for (String mediaType : contract.responseMediaTypes(status)) {
                add(
                        examples,
                        contract.responsePointer(status) + "/content/" + Contract.escape(mediaType),
                        contract.responseSchema(status, mediaType).orElseThrow(),
                        mediaType);
            }
        }
        return examples;
    }

    private void add(List<Example> examples, String pointer, SchemaNode schema, String mediaType) {
        contract.tree().at(pointer + "/examples").forEachEntry((name, declared) -> {
            String reference = declared.path("$ref").asString();
            JsonNode value = contract.tree().at(reference.substring(1) + "/value");
            examples.add(new Example(pointer + "/examples/" + name, schema, mediaType, value));
        });
    }

    private static byte[] bytes(Example example) {
        JsonNode value = example.value();
        String text;
        if (example.mediaType().equals("application/x-www-form-urlencoded")) {
            text = value.propertyStream()
                    .map(property -> property.getKey() + "="
                            + URLEncoder.encode(property.getValue().asString(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        } else {
            text = value.isString() ? value.asString() : value.toString();
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
