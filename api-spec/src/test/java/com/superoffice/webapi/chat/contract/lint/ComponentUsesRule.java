package com.superoffice.webapi.chat.contract.lint;

import com.superoffice.webapi.chat.contract.ContractFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every component is used, and every reference leads to one, and from there to an end. */
final class ComponentUsesRule implements LintRule {

    private static final String RESOLVES = "reference-resolves";

    @Override
    public Stream<LintFinding> check(JsonNode contract) {
        Map<String, JsonNode> objects = ContractFile.objects(contract);
        return Stream.of(
                        unused(contract, objects),
                        references(objects).filter(reference -> !leadsSomewhere(reference, contract))
                                .map(ComponentUsesRule::dangling),
                        references(objects).filter(reference -> comesBack(reference, contract))
                                .map(reference -> new LintFinding(
                                        reference.getKey(),
                                        "reference-ends",
                                        "expected no circle; found one through " + target(reference))),
                        unknownSchemes(contract))
                .flatMap(findings -> findings);
    }

    private static Stream<LintFinding> unused(JsonNode contract, Map<String, JsonNode> objects) {
        Set<String> used = new HashSet<>();
        objects.values().forEach(object -> used.add(object.path("$ref").asString("").replaceFirst("^#", "")));
        contract.path("security").forEach(way -> way.propertyNames()
                .forEach(scheme -> used.add("/components/securitySchemes/" + scheme)));
        return objects.keySet().stream()
                .filter(pointer -> pointer.matches("/components/[^/]+/[^/]+"))
                .filter(pointer -> !used.contains(pointer))
                .map(pointer -> new LintFinding(pointer, "component-used", "expected a use of it; found none"));
    }

    private static Stream<Map.Entry<String, JsonNode>> references(Map<String, JsonNode> objects) {
        return objects.entrySet().stream().filter(entry -> entry.getValue().path("$ref").isString());
    }

    private static LintFinding dangling(Map.Entry<String, JsonNode> reference) {
        String target = target(reference);
        return new LintFinding(
                reference.getKey(),
                RESOLVES,
                target.startsWith("#/")
                        ? "expected a component; found none at " + target
                        : "expected a component of this file; found " + target);
    }

    private static boolean leadsSomewhere(Map.Entry<String, JsonNode> reference, JsonNode contract) {
        return target(reference).startsWith("#/")
                && !contract.at(target(reference).substring(1)).isMissingNode();
    }

    /** Whether what it leads to holds the reference itself, however far inside. */
    private static boolean comesBack(Map.Entry<String, JsonNode> reference, JsonNode contract) {
        return reaches(target(reference), reference.getKey(), contract, new HashSet<>());
    }

    private static boolean reaches(String target, String place, JsonNode contract, Set<String> seen) {
        if (!target.startsWith("#/") || !seen.add(target)) {
            return false;
        }
        String start = target.substring(1);
        if ((place + "/").startsWith(start + "/")) {
            return true;
        }
        return references(ContractFile.objects(contract.at(start)))
                .anyMatch(next -> reaches(target(next), place, contract, seen));
    }

    private static Stream<LintFinding> unknownSchemes(JsonNode contract) {
        return contract.path("security").valueStream()
                .flatMap(way -> way.propertyNames().stream())
                .filter(scheme -> !contract.path("components").path("securitySchemes").has(scheme))
                .map(scheme -> new LintFinding(
                        "/security", RESOLVES, "expected a security scheme; found none named " + scheme));
    }

    private static String target(Map.Entry<String, JsonNode> reference) {
        return reference.getValue().get("$ref").asString();
    }
}
