package com.superoffice.webapi.chat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract is a valid document in which nothing is left unsaid. */
class ContractTest {

    private final JsonNode contract = ContractFile.tree();

    @Test
    void swaggerParserReadsTheContractWithoutAMessage() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(new String(ContractFile.bytes(ContractFile.YAML), StandardCharsets.UTF_8), null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).containsOnlyKeys("/Agents/Chat/GetChatMessages");
    }

    @Test
    void theContractSatisfiesTheOpenApiMetaSchema() {
        assertThat(metaSchemaFindings(contract)).isEmpty();
    }

    @Test
    void theMetaSchemaSeesWhatTheParserLetsPass() {
        JsonNode broken = contract.deepCopy();
        ((ObjectNode) broken.at("/components/schemas/ChatMessage/properties/ChatMessageId")).put("type", "integr");
        assertThat(metaSchemaFindings(broken))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("/components/schemas/ChatMessage"));
    }

    @Test
    void everyPartThatAReaderMeetsHasADescription() {
        assertThat(pointersWithout("description", ContractTest::isDescribable)).isEmpty();
    }

    @Test
    void everyParameterHeaderAndPropertyHasAnExample() {
        assertThat(pointersWithout("example", pointer -> isComponent(pointer, "parameters")
                        || isComponent(pointer, "headers")
                        || isProperty(pointer)))
                .isEmpty();
    }

    @Test
    void everyBodyInEveryMediaTypeHasANamedExample() {
        List<String> without = ContractFile.objects(contract).entrySet().stream()
                .filter(entry -> entry.getKey().matches(".*/content/[^/]+"))
                .filter(entry -> entry.getValue().path("examples").isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void noComponentIsUnused() {
        String text = new String(ContractFile.bytes(ContractFile.JSON), StandardCharsets.UTF_8);
        List<String> unused = ContractFile.objects(contract).keySet().stream()
                .filter(pointer -> pointer.matches("/components/(?!securitySchemes)[^/]+/[^/]+"))
                .filter(pointer -> !text.contains("\"#" + pointer + "\""))
                .toList();
        assertThat(unused).isEmpty();
        assertThat(contract.at("/security").valueStream().flatMap(way -> way.propertyNames().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        contract.at("/components/securitySchemes").propertyNames());
    }

    private static List<String> metaSchemaFindings(JsonNode document) {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(
                        new String(
                                ContractFile.bytes("/openapi-meta-schema/openapi-3.0.schema.json"),
                                StandardCharsets.UTF_8),
                        InputFormat.JSON);
        return metaSchema.validate(document).stream().map(Object::toString).toList();
    }

    private List<String> pointersWithout(String member, Predicate<String> places) {
        return ContractFile.objects(contract).entrySet().stream()
                .filter(entry -> places.test(entry.getKey()))
                .filter(entry -> !entry.getValue().has(member))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isDescribable(String pointer) {
        return pointer.equals("/info")
                || pointer.matches("/servers/\\d+(/variables/[^/]+)?")
                || pointer.matches("/tags/\\d+")
                || pointer.equals("/paths/~1Agents~1Chat~1GetChatMessages/post")
                || pointer.endsWith("/requestBody")
                || pointer.endsWith("/responses/200")
                || pointer.matches("/components/(securitySchemes|parameters|headers|schemas|responses)/[^/]+")
                || isProperty(pointer);
    }

    private static boolean isComponent(String pointer, String kind) {
        return pointer.matches("/components/" + kind + "/[^/]+");
    }

    private static boolean isProperty(String pointer) {
        return pointer.matches("/components/schemas/[^/]+/properties/[^/]+");
    }
}
