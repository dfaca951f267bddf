package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session of a hundred messages, written through the sandbox's control API. */
public final class ManyMessages {

    static final int NUMBER = 100;

    private static final JsonMapper JSON = new JsonMapper();

    private ManyMessages() {}

    /** Writes the messages to a sandbox. */
    public static void write(URI operation) throws IOException {
        URI messages = operation.resolve("/sandbox/v1/sessions/" + Scenarios.LONG_SESSION + "/messages");
        for (int i = 0; i < NUMBER; i++) {
            String message = JSON.createObjectNode()
                    .put("Type", i % 2 == 0 ? "ToCustomer" : "ToUser")
                    .put("Author", i % 2 == 0 ? "Sarah Johnson" : "John Smith")
                    .put("Message", "Of course! Can you provide your order number? This is message " + i)
                    .put("ReadByCustomer", 1)
                    .put("WhenPosted", "2024-12-15T09:24:03+01:00")
                    .toString();
            Answer answer = Http.post(messages, Map.of("Content-Type", "application/json"), message);
            if (answer.status() != 201) {
                throw new IOException("writing message " + i + ": expected status 201, found " + answer.status());
            }
        }
    }

    static AnswerCheck check() {
        return answer -> {
            try {
                JsonNode messages = JSON.readTree(answer.body());
                return messages.isArray()
                                && messages.size() == NUMBER
                                && messages.get(NUMBER - 1)
                                        .path("Message")
                                        .asString("")
                                        .endsWith(" " + (NUMBER - 1))
                        ? Optional.empty()
                        : Optional.of("expected " + NUMBER + " messages, found " + messages.size());
            } catch (JacksonException e) {
                return Optional.of("a body that is not JSON, of " + answer.body().length + " bytes");
            }
        };
    }
}
