package com.superoffice.webapi.chat.conformance.judge;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema validator does the schema work; what it leaves out is added beside it. */
final class ContractSchemaJudge implements SchemaJudge {

    private static final Pattern TYPE = Pattern.compile("(\\w+) found, (\\w+) expected");

    private final Contract contract;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi30());
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    ContractSchemaJudge(Contract contract) {
        this.contract = contract;
    }

    @Override
    public Body judge(SchemaNode schema, String mediaType, byte[] bytes) {
        List<Finding> findings = new ArrayList<>();
        Optional<JsonNode> value = read(schema, mediaType, bytes, findings);
        value.ifPresent(node -> {
            validated(schema, node, findings);
            new Strictness(findings).inspect(schema, node, "");
        });
        return new Body(value, distinct(findings));
    }

    private static Optional<JsonNode> read(
            SchemaNode schema, String mediaType, byte[] bytes, List<Finding> findings) {
        MediaType.Format format = MediaType.format(mediaType)
                .orElseThrow(() -> new IllegalArgumentException(mediaType + " is neither JSON, XML nor a form"));
        Optional<String> text = StrictText.read(bytes, findings);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (format) {
            case JSON -> JsonBody.read(text.get(), findings);
            case XML -> new XmlBody(findings).read(schema, text.get());
            case FORM -> FormBody.read(schema, text.get(), findings);
        };
    }

    private void validated(SchemaNode schema, JsonNode node, List<Finding> findings) {
        schemas.computeIfAbsent(schema.pointer(), this::compiled).validate(node).stream()
                // Date-times are inspected beside this, with what exactly is wrong with them.
                .filter(error -> !error.getKeyword().equals("format"))
                .map(ContractSchemaJudge::finding)
                .forEach(findings::add);
    }

    private static Finding finding(Error error) {
        String place = error.getInstanceLocation().toString();
        String keyword = error.getKeyword();
        Matcher type = TYPE.matcher(error.getMessage());
        if (keyword.equals("type") && type.matches()) {
            return new Finding("schema.type", "D12", place(place), kind(type.group(2)), kind(type.group(1)));
        }
        if (keyword.equals("required")) {
            return new Finding("schema.required", "D12", place + "/" + error.getProperty(), "the property", "none");
        }
        return new Finding("schema." + keyword, "D12", place(place), "what the schema says", error.getMessage());
    }

    private static String kind(String type) {
        return switch (type) {
            case "integer", "array", "object" -> "an " + type;
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private Schema compiled(String pointer) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$ref", "#" + pointer);
        contract.tree().forEachEntry(document::set);
        return registry.getSchema(document);
    }

    private static String place(String location) {
        return location.isEmpty() ? "body" : location;
    }

    /** The same finding in each of a thousand messages is one finding. */
    private static List<Finding> distinct(List<Finding> findings) {
        Map<String, Finding> first = new LinkedHashMap<>();
        for (Finding finding : findings) {
            first.putIfAbsent(finding.code() + finding.where().replaceAll("/\\d+(?=/|$)", "/*"), finding);
        }
        return List.copyOf(first.values());
    }
}
