package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import com.superoffice.webapi.chat.conformance.exchange.DocumentedText;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawResponse;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The documented request, sent as it is written, and the response held against the documented response. */
public final class DocumentedExchange {

    private final SchemaNode message;
    private final List<Finding> findings = new ArrayList<>();

    private DocumentedExchange(SchemaNode message) {
        this.message = message;
    }

    /**
     * Sends the documented request and judges the response.
     *
     * @return what differs from the documented response; empty when nothing does
     * @throws NoResponseException when the server does not answer
     */
    public static List<Finding> run(Wire wire) throws NoResponseException {
        Exchange exchange = wire.exchange(DocumentedText.REQUEST.request(wire.baseUrl()));
        return judge(exchange.response(), Contract.published().message());
    }

    /**
     * What differs from the documented response: status, content type, and the JSON's names, order and values. A property
     * that the contract has got since, and does not require, may be there as null.
     */
    public static List<Finding> judge(RawResponse response, SchemaNode message) {
        return new DocumentedExchange(message).findings(response);
    }

    private List<Finding> findings(RawResponse response) {
        if (response.status() != DocumentedText.RESPONSE.status()) {
            findings.add(new Finding(
                    "sample.status",
                    "D13",
                    "status",
                    Integer.toString(DocumentedText.RESPONSE.status()),
                    Integer.toString(response.status())));
            return findings;
        }
        contentType(response);
        Optional<String> text = StrictText.read(response.body(), findings);
        Optional<JsonNode> found = text.flatMap(json -> JsonBody.read(json, findings));
        found.ifPresent(node -> same(documented(), node, ""));
        return findings;
    }

    /** The documented messages. */
    public static JsonNode documented() {
        return JsonBody.read(DocumentedText.RESPONSE.body(), new ArrayList<>()).orElseThrow();
    }

    private void contentType(RawResponse response) {
        String expected = DocumentedText.RESPONSE.headers().get(0).value();
        String found = response.header("Content-Type").orElse("none");
        if (!MediaType.parse(found).equals(MediaType.parse(expected))) {
            findings.add(new Finding("sample.content-type", "D13", "Content-Type", expected, found));
        }
    }

    private void same(JsonNode expected, JsonNode found, String where) {
        if (expected.isObject() && found.isObject()) {
            List<String> names = List.copyOf(expected.propertyNames());
            List<String> returned = found.propertyNames().stream()
                    .filter(name -> expected.has(name) || !mayBeThereAsNull(name, found))
                    .toList();
            if (!names.equals(returned)) {
                differs("sample.names", where, String.join(", ", names), String.join(", ", returned));
            }
            names.stream()
                    .filter(found::has)
                    .forEach(name -> same(expected.get(name), found.get(name), where + "/" + name));
        } else if (expected.isArray() && found.isArray()) {
            if (expected.size() != found.size()) {
                differs("sample.size", where, expected.size() + " messages", found.size() + "");
            }
            for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
                same(expected.get(i), found.get(i), where + "/" + i);
            }
        } else if (!expected.equals(found)) {
            // The documented texts are public; what a server sends instead may not be.
            String other = found.isString() && !where.endsWith("/WhenPosted")
                    ? "another text of " + found.asString().getBytes(StandardCharsets.UTF_8).length + " bytes"
                    : found.toString();
            differs("sample.value", where, expected.toString(), other);
        }
    }

    private boolean mayBeThereAsNull(String name, JsonNode found) {
        return found.get(name).isNull() && message.properties().containsKey(name) && !message.requires(name);
    }

    private void differs(String code, String where, String expected, String found) {
        findings.add(new Finding(code, "D13", where.isEmpty() ? "body" : where, expected, found));
    }
}
