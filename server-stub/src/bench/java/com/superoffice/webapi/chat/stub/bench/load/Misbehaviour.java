package com.superoffice.webapi.chat.stub.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** How a client keeps a server waiting. */
public enum Misbehaviour {
    /** A byte of a head now and then. */
    SLOW_HEADS("slow heads", false),
    /** A byte of a body now and then, without credentials. */
    SLOW_BODIES("slow bodies", false),
    /** One request after the other, and no look at what comes. */
    NO_READING("no reading", false),
    /** Calls that a fault keeps waiting; for servers that have faults. */
    FAULTS("faults", true);

    private static final int BODY_THAT_DOES_NOT_COME = 900_000;

    private final String words;
    private final boolean needsSessions;

    Misbehaviour(String words, boolean needsSessions) {
        this.words = words;
        this.needsSessions = needsSessions;
    }

    public String words() {
        return words;
    }

    public boolean needsSessions() {
        return needsSessions;
    }

    /** What is sent first. */
    byte[] beginning(URI operation, Scenario scenario, boolean knowsSessions) {
        String line = "POST " + operation.getPath() + " HTTP/1.1\r\nHost: " + operation.getAuthority() + "\r\n";
        String head = line + String.join("\r\n", scenario.headerLines()) + "\r\n";
        return (switch (this) {
                    case SLOW_HEADS -> line + "X-Slow: ";
                    case SLOW_BODIES -> line + "Content-Type: application/json\r\nContent-Length: " + BODY_THAT_DOES_NOT_COME
                            + "\r\n\r\n";
                    case NO_READING -> request(head, knowsSessions ? UnreadMessages.REQUEST : scenario.body());
                    case FAULTS -> request(head, UnreadMessages.HELD_UP);
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is sent now and then. */
    byte[] more(URI operation, Scenario scenario, boolean knowsSessions) {
        return switch (this) {
            case SLOW_HEADS, SLOW_BODIES -> new byte[] {'x'};
            case NO_READING -> beginning(operation, scenario, knowsSessions);
            case FAULTS -> new byte[0];
        };
    }

    private static String request(String head, String body) {
        return head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
