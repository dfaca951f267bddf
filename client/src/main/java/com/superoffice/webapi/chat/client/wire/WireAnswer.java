package com.superoffice.webapi.chat.client.wire;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one attempt was answered.
 *
 * @param <M> the type of a message
 */
public record WireAnswer<M>(int status, Map<String, Collection<String>> headers, List<M> messages) {

    /** Tells how much was answered; neither headers nor messages are told. */
    @Override
    public String toString() {
        return "WireAnswer[status=" + status + ", messages=" + messages.size() + "]";
    }
}
