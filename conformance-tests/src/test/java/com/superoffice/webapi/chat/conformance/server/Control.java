package com.superoffice.webapi.chat.conformance.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of a sandbox's control API as the suite uses: browser sessions, and a status for the next call of a session. */
final class Control {

    private static final String BASE = "/sandbox/v1";

    private record Fault(int number, int status) {}

    private final Map<Integer, Fault> bySession = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    boolean isFor(Received request) {
        return request.path.startsWith(BASE + "/");
    }

    /** How many faults are switched on. */
    int faults() {
        return bySession.size();
    }

    /** The status that the call is to be answered with, or 0. */
    int status(int session) {
        Fault fault = bySession.remove(session);
        return fault == null ? 0 : fault.status();
    }

    Answer answer(Received request) throws Refusal {
        String asked = request.method + " " + request.path.substring(BASE.length()).replaceAll("/\\d+$", "/");
        return switch (asked) {
            case "POST /browser-sessions" -> json(
                    "{\"sessionCookie\":{\"name\":\"sandbox-session\",\"value\":\"" + Gate.SESSION + "\"},\"xsrfToken\":\""
                            + Gate.XSRF + "\"}");
            case "POST /faults" -> add(JsonMapper.shared().readTree(request.body));
            case "DELETE /faults/" -> {
                int number = Integer.parseInt(request.path.replaceAll(".*/", ""));
                bySession.values().removeIf(fault -> fault.number() == number);
                yield new Answer(204);
            }
            default -> throw new Refusal(404, "NotFoundException", "There is nothing here.");
        };
    }

    private Answer add(JsonNode fault) {
        int number = numbers.incrementAndGet();
        bySession.put(
                fault.path("session").asInt(), new Fault(number, fault.path("status").asInt()));
        return json("{\"number\":" + number + "}");
    }

    private static Answer json(String text) {
        Answer answer = new Answer(201).with("Content-Type", "application/json");
        answer.body = text.getBytes(StandardCharsets.UTF_8);
        return answer;
    }
}
