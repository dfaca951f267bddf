package com.superoffice.webapi.chat.stub.bench.load;

import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calls that are measured, made from the contract's examples. */
public final class Scenarios {

    /** The session that {@link ManyMessages} fills. */
    static final int LONG_SESSION = 9001;

    private static final JsonMapper JSON = new JsonMapper();

    private final Contract contract;

    public Scenarios(Contract contract) {
        this.contract = contract;
    }

    /** The documented request: every server answers it. */
    public Scenario documented() {
        return new Scenario(
                Measures.DOCUMENTED,
                "",
                headers(),
                contract.documentedRequest().toString(),
                new JsonCheck(contract.documentedResponse()).afterStatus200());
    }

    /** What needs a server that knows sessions. The third is answered after {@link ManyMessages} only. */
    public List<Scenario> others() {
        return List.of(emptyPoll(), hundredMessages(), twoProperties(), xml());
    }

    private Scenario emptyPoll() {
        JsonNode last = contract.documentedResponse().get(contract.documentedResponse().size() - 1);
        ObjectNode request = JSON.createObjectNode()
                .put("ChatSessionId", last.get("ChatSessionId").asInt())
                .put("After", last.get("ChatMessageId").asInt());
        return new Scenario(
                Measures.EMPTY_POLL,
                "",
                headers(),
                request.toString(),
                new JsonCheck(JSON.createArrayNode()).afterStatus200());
    }

    private Scenario hundredMessages() {
        ObjectNode request = JSON.createObjectNode().put("ChatSessionId", LONG_SESSION);
        return new Scenario(
                Measures.HUNDRED_MESSAGES, "", headers(), request.toString(), ManyMessages.check().afterStatus200());
    }

    private Scenario twoProperties() {
        Set<String> selected = Set.of("Author", "Message");
        JsonNode expected = contract.documentedResponse().deepCopy();
        expected.forEach(message -> message.propertyNames().stream()
                .filter(name -> !selected.contains(name))
                .forEach(name -> ((ObjectNode) message).putNull(name)));
        return new Scenario(
                Measures.TWO_PROPERTIES,
                "?$select=Author,Message",
                headers(),
                contract.documentedRequest().toString(),
                new JsonCheck(expected).afterStatus200());
    }

    private Scenario xml() {
        Map<String, String> headers = new LinkedHashMap<>(headers());
        headers.put("Accept", "application/xml");
        List<String> messages = StreamSupport.stream(contract.documentedResponse().spliterator(), false)
                .map(message -> message.get("Message").asString())
                .toList();
        return new Scenario(
                Measures.XML,
                "",
                headers,
                contract.documentedRequest().toString(),
                new XmlCheck(messages).afterStatus200());
    }

    /** Those of the documented sample. */
    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Basic dGplMDpUamUw");
        headers.put("Accept", "application/json; charset=utf-8");
        headers.put("Accept-Language", "en");
        headers.put("Content-Type", "application/json; charset=utf-8");
        return headers;
    }
}
