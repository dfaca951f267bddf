package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.exchange.RawResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What an error object must say, and must not give away. */
final class ErrorJudge {

    private static final Pattern STACK_TRACE = Pattern.compile(
            "(?m)\\bat [\\w$.]+\\.[\\w$<>]+\\([\\w$]*\\.?(java|kt|cs|Native Method|Unknown Source)"
                    + "|^\\s+File \"[^\"]+\", line \\d+|Traceback \\(most recent|\\bat [\\w.]+ in [^\\n]+:line \\d+"
                    + "|Caused by: ");

    private ErrorJudge() {}

    static void judge(RawResponse response, Optional<JsonNode> value, List<Finding> findings) {
        if (STACK_TRACE.matcher(response.text()).find()) {
            findings.add(new Finding("error.stack-trace", "C12", "body", "an error object", "a stack trace"));
        }
        if (value.isEmpty() || !value.get().isObject()) {
            return;
        }
        JsonNode error = value.get();
        if (error.path("Error").isBoolean() && !error.path("Error").asBoolean()) {
            findings.add(new Finding("error.flag", "C8", "/Error", "true", "false"));
        }
        if (error.path("Message").isString() && error.path("Message").asString().isBlank()) {
            findings.add(new Finding("error.message", "C8", "/Message", "what is wrong", "no text"));
        }
        if (response.status() == 400 && error.path("MessageDetail").asString("").isBlank()) {
            findings.add(new Finding(
                    "error.detail", "C8", "/MessageDetail", "what was found and where, as the status is 400", "none"));
        }
    }
}
