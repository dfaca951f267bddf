package com.superoffice.webapi.chat.conformance.judge;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A body that has been read.
 *
 * @param value what it says, whatever its format; nothing when it could not be read
 * @param findings what is wrong with it
 */
public record Body(Optional<JsonNode> value, List<Finding> findings) {

    public Body {
        findings = List.copyOf(findings);
    }
}
