package com.superoffice.webapi.chat.stub.junit;

import java.util.Map;
import java.util.Objects;

/** Writes messages to a session through the control API. */
final class ControlledSession implements SandboxSession {

    private final ControlClient control;
    private final int chatSessionId;

    ControlledSession(ControlClient control, int chatSessionId) {
        this.control = control;
        this.chatSessionId = chatSessionId;
    }

    @Override
    public int customerSays(String text) {
        return append("{\"Type\":\"ToUser\",\"Author\":\"Customer\",\"Message\":" + quoted(text) + "}");
    }

    @Override
    public int agentSays(String text) {
        return append("{\"Type\":\"ToCustomer\",\"Author\":\"Agent\",\"Message\":" + quoted(text) + "}");
    }

    private static String quoted(String text) {
        return Json.quote(Objects.requireNonNull(text, "text: expected a text, found null; append takes any message"));
    }

    @Override
    public int append(String json) {
        Object appended = Json.read(control.post("sessions/" + chatSessionId + "/messages", json));
        if (appended instanceof Map<?, ?> message && message.get("ChatMessageId") instanceof Long id) {
            return Math.toIntExact(id);
        }
        throw new SandboxFailure("The sandbox did not tell the id of the message");
    }
}
