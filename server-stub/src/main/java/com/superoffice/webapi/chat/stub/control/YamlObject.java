package com.superoffice.webapi.chat.stub.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML document, read with errors that name the line. */
final class YamlObject {

    private static final String DECIMAL = "0|-?[1-9][0-9]*";

    private final Node node;
    private final Map<String, Node> members = new LinkedHashMap<>();

    /** Takes a mapping all of whose keys are among those allowed. */
    YamlObject(Node node, List<String> allowed) {
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw new InvalidScenario(node, "expected an object with " + String.join(", ", allowed));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key").getValue();
            if (!allowed.contains(key)) {
                throw new InvalidScenario(
                        tuple.getKeyNode(),
                        "unknown key " + InvalidScenario.quoted(key) + "; expected one of "
                                + String.join(", ", allowed));
            }
            if (members.put(key, tuple.getValueNode()) != null) {
                throw new InvalidScenario(tuple.getKeyNode(), InvalidScenario.quoted(key) + " is given twice");
            }
        }
    }

    Node node() {
        return node;
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    Node required(String key) {
        Node value = members.get(key);
        if (value == null) {
            throw new InvalidScenario(node, "\"" + key + "\" is missing");
        }
        return value;
    }

    /** The text of a value, null if it is not there or null. */
    @Nullable String text(String key) {
        Node value = members.get(key);
        if (value == null || value.getTag().equals(Tag.NULL)) {
            return null;
        }
        return scalar(value, key).getValue();
    }

    int int32(String key) {
        Node value = required(key);
        String text = scalar(value, key).getValue();
        try {
            if (text.matches(DECIMAL)) { // 010 is another number in YAML 1.1
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException e) {
            // beyond int32
        }
        throw new InvalidScenario(value, key + ": expected an int32 number, found " + InvalidScenario.quoted(text));
    }

    /** The items of a sequence; none if it is not there. */
    List<Node> items(String key) {
        Node value = members.get(key);
        if (value == null || value.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw new InvalidScenario(value, key + ": expected a list");
        }
        return sequence.getValue();
    }

    private static ScalarNode scalar(Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            throw new InvalidScenario(node, what + ": expected a single value");
        }
        return scalar;
    }
}
