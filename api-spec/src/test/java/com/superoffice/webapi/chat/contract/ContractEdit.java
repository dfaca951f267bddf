package com.superoffice.webapi.chat.contract;

import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A copy of the contract to be changed in a test; a place that is not there fails the test. */
public final class ContractEdit {

    /** The operation's pointer. */
    public static final String OPERATION = "/paths/~1Agents~1Chat~1GetChatMessages/post";

    private final ObjectNode contract;

    private ContractEdit(ObjectNode contract) {
        this.contract = contract;
    }

    public static ContractEdit ofToday() {
        return of(ContractFile.tree());
    }

    public static ContractEdit of(JsonNode contract) {
        return new ContractEdit((ObjectNode) contract.deepCopy());
    }

    public ObjectNode contract() {
        return contract;
    }

    /** Sets a member, at the end when it is new. */
    public ContractEdit set(String object, String member, String json) {
        object(object).set(member, JsonMapper.shared().readTree(json));
        return this;
    }

    /** Sets a new member before all others. */
    public ContractEdit setFirst(String object, String member, String json) {
        ObjectNode node = object(object);
        ObjectNode rest = node.deepCopy();
        node.removeAll();
        node.set(member, JsonMapper.shared().readTree(json));
        node.setAll(rest);
        return this;
    }

    public ContractEdit remove(String object, String member) {
        Objects.requireNonNull(object(object).remove(member), object + " has no " + member);
        return this;
    }

    /** Gives a member another name, in its place. */
    public ContractEdit rename(String object, String member, String name) {
        ObjectNode node = object(object);
        ObjectNode copy = node.deepCopy();
        node.removeAll();
        copy.forEachEntry((key, value) -> node.set(key.equals(member) ? name : key, value));
        return this;
    }

    /** Moves a member to the end. */
    public ContractEdit moveLast(String object, String member) {
        ObjectNode node = object(object);
        node.set(member, Objects.requireNonNull(node.remove(member), member));
        return this;
    }

    public ContractEdit add(String array, String json) {
        array(array).add(JsonMapper.shared().readTree(json));
        return this;
    }

    public ContractEdit insert(String array, int index, String json) {
        array(array).insert(index, JsonMapper.shared().readTree(json));
        return this;
    }

    public ContractEdit removeAt(String array, int index) {
        Objects.requireNonNull(array(array).remove(index), array + " has no " + index);
        return this;
    }

    /** Replaces a text wherever it stands, as a search and replace in the file would. */
    public static ContractEdit replacing(String text, String replacement) {
        String json = ContractFile.tree().toString();
        if (!json.contains(text)) {
            throw new IllegalArgumentException("the contract has no " + text);
        }
        return of(JsonMapper.shared().readTree(json.replace(text, replacement)));
    }

    private ObjectNode object(String pointer) {
        return (ObjectNode) contract.at(pointer);
    }

    private ArrayNode array(String pointer) {
        return (ArrayNode) contract.at(pointer);
    }
}
