package com.superoffice.webapi.chat.contract.lint;

import com.superoffice.webapi.chat.contract.ContractFile;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The facts of the wire, which the provider's document decides, stand in the contract as {@code wire-facts.json} pins them by
 * JSON pointer: a scalar as it is, a list or the names of an object's members in this order, where others may come between
 * them. What is required is pinned to the letter.
 */
final class WireFactsRule implements LintRule {

    private final JsonNode facts = JsonMapper.shared()
            .readTree(new String(ContractFile.bytes("/wire-facts.json"), StandardCharsets.UTF_8));

    @Override
    public Stream<LintFinding> check(JsonNode contract) {
        JsonNode resolved = ContractFile.resolved(contract);
        return facts.propertyStream()
                .filter(fact -> !keeps(shape(resolved.at(fact.getKey())), fact.getValue(), fact.getKey()))
                .map(fact -> new LintFinding(
                        fact.getKey(),
                        "wire-fact",
                        "expected " + fact.getValue() + "; found " + shape(resolved.at(fact.getKey()))));
    }

    private static boolean keeps(JsonNode found, JsonNode pinned, String pointer) {
        if (!pinned.isArray() || !found.isArray() || pointer.endsWith("/required")) {
            return found.equals(pinned);
        }
        Iterator<JsonNode> rest = found.iterator();
        for (JsonNode item : pinned) {
            boolean there = false;
            while (!there && rest.hasNext()) {
                there = rest.next().equals(item);
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode shape(JsonNode value) {
        if (value.isMissingNode()) {
            return JsonNodeFactory.instance.stringNode("nothing");
        }
        if (!value.isObject()) {
            return value;
        }
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        value.propertyNames().forEach(names::add);
        return names;
    }
}
