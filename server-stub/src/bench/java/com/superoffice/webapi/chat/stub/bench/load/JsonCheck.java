package com.superoffice.webapi.chat.stub.bench.load;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expects a JSON body, whatever its blanks. */
record JsonCheck(JsonNode expected) implements AnswerCheck {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Optional<String> complaint(Answer answer) {
        try {
            return JSON.readTree(answer.body()).equals(expected)
                    ? Optional.empty()
                    : Optional.of("another JSON body than expected, of " + answer.body().length + " bytes");
        } catch (JacksonException e) {
            return Optional.of("a body that is not JSON, of " + answer.body().length + " bytes");
        }
    }
}
