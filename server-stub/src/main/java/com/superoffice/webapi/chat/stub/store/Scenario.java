package com.superoffice.webapi.chat.stub.store;

import java.util.List;

/**
 * The data a sandbox starts from.
 *
 * @param sessions the sessions; one may be empty
 * @param recorded the recorded exchanges
 */
public record Scenario(List<Session> sessions, List<RecordedExchange> recorded) {

    /** A session and its messages, in ascending order of their ids. */
    public record Session(int id, List<Message> messages) {}

    /** Asking for a session after a message is answered with these messages. */
    public record RecordedExchange(int session, int after, List<Message> messages) {}
}
