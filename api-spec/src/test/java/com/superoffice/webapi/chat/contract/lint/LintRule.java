package com.superoffice.webapi.chat.contract.lint;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One rule, checked over the whole contract. */
interface LintRule {

    Stream<LintFinding> check(JsonNode contract);
}
