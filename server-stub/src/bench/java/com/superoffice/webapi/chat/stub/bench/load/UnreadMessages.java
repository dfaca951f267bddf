package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Ten messages of 900 kB in a session of a sandbox, and a fault that keeps the calls of another one waiting. */
public final class UnreadMessages {

    static final String REQUEST = "{\"ChatSessionId\":9002}";
    static final String HELD_UP = "{\"ChatSessionId\":9003}";

    private static final int MESSAGES = 10;
    private static final int CHARACTERS = 900_000;

    private UnreadMessages() {}

    public static void write(URI operation) throws IOException {
        String message = "{\"Type\":\"ToUser\",\"Message\":\"" + "x".repeat(CHARACTERS) + "\"}";
        for (int i = 0; i < MESSAGES; i++) {
            post(operation.resolve("/sandbox/v1/sessions/9002/messages"), message);
        }
        post(
                operation.resolve("/sandbox/v1/faults"),
                "{\"kind\":\"latency\",\"milliseconds\":600000,\"session\":9003}");
    }

    private static void post(URI uri, String body) throws IOException {
        Answer answer = Http.post(uri, Map.of("Content-Type", "application/json"), body);
        if (answer.status() != 201) {
            throw new IOException(uri.getPath() + ": expected status 201, found " + answer.status());
        }
    }
}
