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

/** The published contract, as the jar carries it. */
final class ContractFile {

    static final String YAML = "/META-INF/openapi/chat.yaml";
    static final String JSON = "/META-INF/openapi/chat.json";

    private ContractFile() {}

    static byte[] bytes(String resource) {
        try (InputStream stream = Objects.requireNonNull(ContractFile.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree() {
        return JsonMapper.shared().readTree(bytes(JSON));
    }

    /** All objects of the tree by their JSON pointer, with references left as they are. */
    static Map<String, JsonNode> objects(JsonNode tree) {
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

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
