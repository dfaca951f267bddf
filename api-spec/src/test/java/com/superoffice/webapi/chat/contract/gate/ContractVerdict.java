package com.superoffice.webapi.chat.contract.gate;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the gate says of a change, for tests of other packages. */
public record ContractVerdict(String verdict, List<String> changes) {

    public static ContractVerdict on(JsonNode published, JsonNode contract) {
        VersionGate gate = new VersionGate(published, contract);
        return new ContractVerdict(
                gate.verdict().name(), gate.changes().stream().map(Change::toString).toList());
    }
}
