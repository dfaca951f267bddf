package com.superoffice.webapi.chat.stub.store;

import java.util.ArrayList;
import java.util.List;

/** The chat sessions and their messages. */
public interface ChatStore {

    /**
     * The messages of a session whose id is greater than {@code after}, in ascending order; those of the recorded
     * exchange, if there is one for the session and {@code after}.
     *
     * @param session the session; one that is not known has no messages
     * @param after a message id; 0 for all messages
     */
    default List<Message> messages(int session, int after) {
        List<Message> messages = new ArrayList<>();
        Page page = page(session, after);
        messages.addAll(page.messages());
        while (!page.isLast()) {
            page = nextPage(session, page.lastId());
            messages.addAll(page.messages());
        }
        return messages;
    }

    /**
     * The first of the {@link #messages}: about 256 Ki characters, or one message that is longer; a recorded exchange in any
     * case whole.
     */
    Page page(int session, int after);

    /**
     * What follows a page. As ids become visible in their order, there is no gap.
     *
     * @param after the last id of the page
     */
    Page nextPage(int session, int after);

    /** A page of messages, and whether it is the last one for sure. */
    record Page(List<Message> messages, boolean isLast) {

        /** The most messages of a page. */
        static final int MOST = 1000;

        /** A page ends with the message that brings it beyond so many characters. */
        static final int CHARACTERS = 256 * 1024;

        /** What the next page comes after. */
        public int lastId() {
            return messages.get(messages.size() - 1).id();
        }
    }

    /**
     * Appends a message. Appends to one session are serialized: the message becomes visible only after every message of
     * the session with a lower id. Its id is higher than every id that was returned before, those of recorded exchanges and
     * of former scenarios included. A recorded exchange of the session ends.
     *
     * @throws OutOfSpace if there is no space for it
     * @throws MessageIdsExhausted if there is no higher int32 number
     */
    Message append(int session, NewMessage message);

    /** Makes the response to asking for a session after a message a recorded one, until the session is written to. */
    void record(Scenario.RecordedExchange exchange);

    /** Every session that was loaded, written to or has a recorded exchange, in ascending order of their ids. */
    List<SessionSummary> sessions();

    /** Whether the database answers; takes about a second at most. */
    boolean reachable();

    /** Whether there is space for what may be written; if not, everything that writes throws {@link OutOfSpace}. */
    boolean writable();

    /** Fills the store if nobody has before; of several nodes on one database only the first does. Returns whether it did. */
    boolean seed(Scenario scenario);

    /**
     * Replaces everything in the store. Ids that are given later go on after those given before, so that who follows a
     * session goes on seeing what is appended; they begin again only if there are no more.
     */
    void reset(Scenario scenario);
}
