package com.superoffice.webapi.chat.contract.lint;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.superoffice.webapi.chat.contract.ContractFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The contract satisfies the schema that the OpenAPI Initiative publishes for OpenAPI 3.0 documents. */
final class MetaSchemaRule implements LintRule {

    private final Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(
                    new String(
                            ContractFile.bytes("/openapi-meta-schema/openapi-3.0.schema.json"), StandardCharsets.UTF_8),
                    InputFormat.JSON);

    @Override
    public Stream<LintFinding> check(JsonNode contract) {
        List<LintFinding> findings = metaSchema.validate(contract).stream()
                .map(error -> new LintFinding(
                        error.getInstanceLocation().toString(), "openapi-meta-schema", error.getMessage()))
                .distinct()
                .toList();
        return findings.stream().filter(finding -> findings.stream().noneMatch(other -> isBelow(other, finding)));
    }

    /** What fails far inside also fails all alternatives around it, and says less there. */
    private static boolean isBelow(LintFinding inner, LintFinding outer) {
        return inner.pointer().startsWith(outer.pointer() + "/");
    }
}
