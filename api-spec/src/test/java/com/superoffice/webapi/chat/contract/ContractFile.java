package com.superoffice.webapi.chat.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published contract, as the jar carries it. */
public final class ContractFile {

    public static final String YAML = "/META-INF/openapi/chat.yaml";
    public static final String JSON = "/META-INF/openapi/chat.json";

    private ContractFile() {}

    public static byte[] bytes(String resource) {
        try (InputStream stream = Objects.requireNonNull(ContractFile.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree() {
        return JsonMapper.shared().readTree(bytes(JSON));
    }

    /** All objects of the tree by their JSON pointer, with references left as they are. */
    public static Map<String, JsonNode> objects(JsonNode tree) {
        Map<String, JsonNode> found = new TreeMap<>();
        visit("", tree, found::put);
        return found;
    }

    private static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(pointer, node);
            node.forEachEntry((name, child) -> visit(pointer + "/" + escape(name), child, visitor));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(pointer + "/" + i, node.get(i), visitor);
            }
        }
    }

    /** The tree with every reference replaced by what it refers to. The contract has no circles. */
    public static JsonNode resolved(JsonNode tree) {
        return resolved(tree, tree);
    }

    private static JsonNode resolved(JsonNode node, JsonNode tree) {
        if (node.path("$ref").isString()) {
            return resolved(tree.at(node.get("$ref").asString().substring(1)), tree);
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.forEachEntry((name, child) -> copy.set(name, resolved(child, tree)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(child -> copy.add(resolved(child, tree)));
            return copy;
        }
        return node;
    }

    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
