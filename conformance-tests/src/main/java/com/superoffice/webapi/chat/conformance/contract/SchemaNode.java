package com.superoffice.webapi.chat.conformance.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A schema of the contract, with references followed.
 *
 * @param pointer where it is declared, as a JSON pointer
 * @param node the schema
 * @param root the contract
 */
public record SchemaNode(String pointer, JsonNode node, JsonNode root) {

    static SchemaNode at(String pointer, JsonNode node, JsonNode root) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#")
                ? at(reference.substring(1), root.at(reference.substring(1)), root)
                : new SchemaNode(pointer, node, root);
    }

    public String type() {
        return node.path("type").asString("");
    }

    public String format() {
        return node.path("format").asString("");
    }

    /** The schema of an array's items. */
    public SchemaNode items() {
        return at(pointer + "/items", node.path("items"), root);
    }

    /** The declared properties in their order. */
    public Map<String, SchemaNode> properties() {
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        node.path("properties")
                .forEachEntry((name, property) ->
                        properties.put(name, at(pointer + "/properties/" + Contract.escape(name), property, root)));
        return properties;
    }

    /** Whether an object must have the property. */
    public boolean requires(String property) {
        return node.path("required").valueStream().anyMatch(name -> name.asString().equals(property));
    }

    /** The name of its XML element: the one declared, else the given one. */
    public String xmlName(String otherwise) {
        return node.path("xml").path("name").asString(otherwise);
    }

    /** Its own name, when it is a component. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return pointer;
    }
}
