package com.superoffice.webapi.chat.contract.lint;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.superoffice.webapi.chat.contract.ContractFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every example keeps its own schema, in its own media type; examples of one name hold the same in all of them. */
final class ValidExampleRule implements LintRule {

    private static final String RULE = "example-valid";

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());

    @Override
    public Stream<LintFinding> check(JsonNode contract) {
        JsonNode resolved = ContractFile.resolved(contract);
        List<LintFinding> findings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> object : ContractFile.objects(resolved).entrySet()) {
            String pointer = object.getKey();
            JsonNode value = object.getValue();
            if (pointer.matches("/components/(parameters|headers)/[^/]+")) {
                validate(pointer + "/example", value.path("example"), value.path("schema"), findings);
            } else if (pointer.matches("/components/schemas/[^/]+/properties/[^/]+")) {
                validate(pointer + "/example", value.path("example"), value, findings);
            } else if (pointer.endsWith("/content") && !pointer.startsWith("/components/")) {
                checkBodies(pointer, value, findings);
            }
        }
        return findings.stream();
    }

    private void checkBodies(String pointer, JsonNode content, List<LintFinding> findings) {
        JsonNode first = content.path("application/json").path("examples");
        content.forEachEntry((type, body) -> body.path("examples").forEachEntry((name, example) -> {
            String place = pointer + "/" + ContractFile.escape(type) + "/examples/" + name + "/value";
            JsonNode value = example.path("value");
            if (type.endsWith("/xml")) {
                try {
                    value = XmlExample.parse(value.asString(""), body.path("schema"));
                } catch (IllegalArgumentException e) {
                    findings.add(new LintFinding(place, RULE, e.getMessage()));
                    return;
                }
            }
            validate(place, value, body.path("schema"), findings);
            if (!value.equals(first.path(name).path("value"))) {
                findings.add(new LintFinding(
                        place, "example-same", "expected what application/json has under this name; found another value"));
            }
        }));
    }

    private void validate(String pointer, JsonNode value, JsonNode schema, List<LintFinding> findings) {
        if (value.isMissingNode()) {
            return;
        }
        Schema compiled = schemas.getSchema(schema);
        compiled.validate(value).forEach(error -> findings.add(
                new LintFinding(pointer + error.getInstanceLocation(), RULE, error.getMessage())));
        beyondTheSchema(pointer, value, schema, findings);
    }

    /** The int32 range, which the validator does not check, and properties that the schema does not declare. */
    private static void beyondTheSchema(String pointer, JsonNode value, JsonNode schema, List<LintFinding> findings) {
        if (schema.path("format").asString("").equals("int32") && value.isIntegralNumber() && !value.canConvertToInt()) {
            findings.add(new LintFinding(pointer, RULE, "expected an int32 number; found one outside its range"));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            beyondTheSchema(pointer + "/" + i, value.get(i), schema.path("items"), findings);
        }
        if (value.isObject()) {
            value.forEachEntry((name, child) -> {
                if (schema.path("properties").has(name)) {
                    beyondTheSchema(pointer + "/" + name, child, schema.path("properties").get(name), findings);
                } else {
                    findings.add(new LintFinding(
                            pointer + "/" + name, RULE, "expected a declared property; found another one"));
                }
            });
        }
    }
}
