package com.superoffice.webapi.chat.contract.gate;

import com.superoffice.webapi.chat.contract.ContractFile;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value of a contract with its pointer; references are followed on the way. */
record Place(JsonNode contract, String pointer, JsonNode value) {

    static Place root(JsonNode contract) {
        return new Place(contract, "", contract);
    }

    Place child(String name) {
        return at(pointer + "/" + ContractFile.escape(name), value.path(name));
    }

    List<Place> elements() {
        List<Place> elements = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            elements.add(at(pointer + "/" + i, value.get(i)));
        }
        return elements;
    }

    List<String> names() {
        return List.copyOf(value.propertyNames());
    }

    boolean isThere() {
        return !value.isMissingNode();
    }

    boolean has(String name) {
        return value.has(name);
    }

    boolean flag(String name) {
        return value.path(name).asBoolean(false);
    }

    String text(String name) {
        return value.path(name).asString("");
    }

    List<String> texts(String name) {
        return value.path(name).valueStream().map(JsonNode::asString).toList();
    }

    private Place at(String childPointer, JsonNode child) {
        if (child.path("$ref").isString()) {
            String target = child.get("$ref").asString().substring(1);
            return new Place(contract, target, contract.at(target));
        }
        return new Place(contract, childPointer, child);
    }
}
