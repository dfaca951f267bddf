package com.superoffice.webapi.chat.stub.store;

import java.util.List;
import java.util.Set;

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

    /** What it holds of some sessions. */
    Scenario only(Set<Integer> wanted) {
        return new Scenario(
                sessions.stream().filter(session -> wanted.contains(session.id())).toList(),
                recorded.stream().filter(exchange -> wanted.contains(exchange.session())).toList());
    }
}
