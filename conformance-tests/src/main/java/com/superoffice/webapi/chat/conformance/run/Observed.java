package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType;
import com.superoffice.webapi.chat.conformance.exchange.RawResponse;
import com.superoffice.webapi.chat.conformance.judge.Body;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the responses of a case have shown of the contract: no case can promise it, it is seen or not. */
final class Observed {

    private final Contract contract;
    private final Set<String> properties;
    private final Set<Case.Cell> cells = new LinkedHashSet<>();

    Observed(Contract contract) {
        this.contract = contract;
        this.properties = contract.message().properties().keySet();
    }

    Set<Case.Cell> cells() {
        return cells;
    }

    void of(RawResponse response, Body body) {
        response.header("Content-Type")
                .flatMap(MediaType::parse)
                .filter(type -> contract.responseMediaTypes(response.status()).contains(type.name()))
                .ifPresent(type -> cells.add(
                        new Case.Cell(Case.STATUSES, Integer.toString(response.status()), type.name())));
        if (response.status() == 200) {
            body.value().filter(JsonNode::isArray).ifPresent(messages -> messages.forEach(this::message));
        }
    }

    private void message(JsonNode message) {
        for (String property : properties) {
            JsonNode value = message.path(property);
            String presence = value.isMissingNode() ? "absent" : value.isNull() ? "null" : "value";
            cells.add(new Case.Cell(Case.PRESENCE, property, presence));
        }
    }
}
