package com.superoffice.webapi.chat.contract.lint;

import com.superoffice.webapi.chat.contract.ContractFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every component is used, and every reference leads somewhere. */
final class UnusedComponentRule implements LintRule {

    @Override
    public Stream<LintFinding> check(JsonNode contract) {
        Map<String, JsonNode> objects = ContractFile.objects(contract);
        Set<String> used = new HashSet<>();
        objects.values().forEach(object -> used.add(object.path("$ref").asString("").replaceFirst("^#", "")));
        contract.path("security").forEach(way -> way.propertyNames()
                .forEach(scheme -> used.add("/components/securitySchemes/" + scheme)));
        Stream<LintFinding> unused = objects.keySet().stream()
                .filter(pointer -> pointer.matches("/components/[^/]+/[^/]+"))
                .filter(pointer -> !used.contains(pointer))
                .map(pointer -> new LintFinding(pointer, "component-used", "expected a use of it; found none"));
        Stream<LintFinding> dangling = objects.entrySet().stream()
                .filter(entry -> entry.getValue().path("$ref").isString())
                .filter(entry -> contract.at(entry.getValue().get("$ref").asString().substring(1)).isMissingNode())
                .map(entry -> new LintFinding(
                        entry.getKey(),
                        "reference-resolves",
                        "expected a component; found none at " + entry.getValue().get("$ref").asString()));
        Stream<LintFinding> unknownSchemes = contract.path("security").valueStream()
                .flatMap(way -> way.propertyNames().stream())
                .filter(scheme -> !contract.path("components").path("securitySchemes").has(scheme))
                .map(scheme -> new LintFinding(
                        "/security", "reference-resolves", "expected a security scheme; found none named " + scheme));
        return Stream.of(unused, dangling, unknownSchemes).flatMap(findings -> findings);
    }
}
