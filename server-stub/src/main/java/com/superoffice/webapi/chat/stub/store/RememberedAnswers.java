package com.superoffice.webapi.chat.stub.store;

import com.superoffice.webapi.chat.stub.store.ChatStore.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The answers about sessions that have not changed since, as many as there is room for. */
final class RememberedAnswers {

    /** About how many characters are remembered at most. */
    private static final long ROOM = 4_000_000;

    /** While something is being changed. */
    static final long UNDER_WAY = -1;

    private static final int WEIGHT_OF_AN_ANSWER = 100;
    private static final int WEIGHT_OF_A_MESSAGE = 200;

    private final Map<Integer, OfSession> answers = new ConcurrentHashMap<>();
    private long weight;
    private long changesBegun;
    private long changesEnded;

    /** The first page of the answer to asking for a session after an id, or null if it has to be read. */
    @Nullable Page find(int session, int after) {
        OfSession ofSession = answers.get(session);
        return ofSession == null ? null : ofSession.byAfter.get(after);
    }

    /** How many changes there have been, or {@link #UNDER_WAY} while there is one. */
    synchronized long changes() {
        return changesBegun == changesEnded ? changesEnded : UNDER_WAY;
    }

    /** A change begins: what it touches is forgotten, and nothing is remembered that is read before it ends. */
    synchronized void changeBegins(int session) {
        changesBegun++;
        OfSession forgotten = answers.remove(session);
        weight -= forgotten == null ? 0 : forgotten.weight;
    }

    /** A change of everything begins. */
    synchronized void changeBegins() {
        changesBegun++;
        forget();
    }

    synchronized void changeEnds() {
        changesEnded++;
    }

    /**
     * Remembers an answer, unless something was being changed while it was read.
     *
     * @param changes what {@link #changes()} said before it was read
     */
    synchronized void remember(int session, int after, Page answer, long changes) {
        long added = weight(answer.messages());
        if (changes == UNDER_WAY || changes != changes() || added > ROOM) {
            return;
        }
        if (weight + added > ROOM) {
            forget();
        }
        OfSession ofSession = answers.computeIfAbsent(session, key -> new OfSession());
        if (ofSession.byAfter.put(after, answer) == null) {
            ofSession.weight += added;
            weight += added;
        }
    }

    private void forget() {
        answers.clear();
        weight = 0;
    }

    private static long weight(List<Message> messages) {
        long weight = WEIGHT_OF_AN_ANSWER;
        for (Message message : messages) {
            weight += WEIGHT_OF_A_MESSAGE + message.characters();
        }
        return weight;
    }

    private static final class OfSession {

        private final Map<Integer, Page> byAfter = new ConcurrentHashMap<>();
        private long weight;
    }
}
