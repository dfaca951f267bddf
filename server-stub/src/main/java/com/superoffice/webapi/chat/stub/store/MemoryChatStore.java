package com.superoffice.webapi.chat.stub.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps sessions and messages in the heap, of which they may fill a part. Who reads waits for nobody; who writes, for others. */
final class MemoryChatStore implements ChatStore {

    /** Three eighths of the heap: bodies and responses under way, the journal and the calls themselves need the rest. */
    private static final long PART = Runtime.getRuntime().maxMemory() / 8 * 3;

    private static final long MEBIBYTE = 1024 * 1024;

    private final long most;
    private volatile Map<Integer, Session> sessions = new ConcurrentSkipListMap<>();
    private long used;
    private int lastId;
    private boolean seeded;

    MemoryChatStore() {
        this(PART);
    }

    /**
     * Keeps as many messages as there is room for.
     *
     * @param most bytes of the heap
     */
    MemoryChatStore(long most) {
        this.most = most;
    }

    @Override
    public Page page(int session, int after) {
        Session asked = sessions.get(session);
        List<Message> recorded = asked == null ? null : asked.recorded.get(after);
        return recorded == null ? nextPage(session, after) : new Page(recorded, true);
    }

    @Override
    public Page nextPage(int session, int after) {
        Session asked = sessions.get(session);
        if (asked == null) {
            return new Page(List.of(), true);
        }
        List<Message> page = new ArrayList<>();
        int characters = 0;
        Iterator<Message> rest = asked.messages.tailMap(after, false).values().iterator();
        while (rest.hasNext() && page.size() < Page.MOST && characters <= Page.CHARACTERS) {
            Message message = rest.next();
            page.add(message);
            characters += message.characters();
        }
        return new Page(List.copyOf(page), !rest.hasNext());
    }

    @Override
    public synchronized Message append(int session, NewMessage added) {
        if (lastId == Integer.MAX_VALUE) {
            throw new MessageIdsExhausted();
        }
        Message message = added.withId(lastId + 1, session);
        take(List.of(message));
        lastId = message.id();
        Session written = begun(session);
        written.recorded.values().forEach(this::give);
        written.recorded.clear();
        written.messages.put(message.id(), message);
        return message;
    }

    @Override
    public synchronized void record(Scenario.RecordedExchange exchange) {
        take(exchange.messages());
        List<Message> before = begun(exchange.session()).recorded.put(exchange.after(), List.copyOf(exchange.messages()));
        if (before != null) {
            give(before);
        }
        lastId = Math.max(lastId, highestId(exchange.messages()));
    }

    @Override
    public List<SessionSummary> sessions() {
        return sessions.entrySet().stream().map(entry -> entry.getValue().summary(entry.getKey())).toList();
    }

    @Override
    public boolean reachable() {
        return true;
    }

    @Override
    public synchronized boolean writable() {
        return used < most;
    }

    @Override
    public synchronized boolean seed(Scenario scenario) {
        boolean first = !seeded;
        seeded = true;
        if (first) {
            reset(scenario);
        }
        return first;
    }

    @Override
    public synchronized void reset(Scenario scenario) {
        Map<Integer, Session> fresh = new ConcurrentSkipListMap<>();
        int highest = 0;
        long size = 0;
        for (Scenario.Session session : scenario.sessions()) {
            Session loaded = fresh.computeIfAbsent(session.id(), id -> new Session());
            session.messages().forEach(message -> loaded.messages.put(message.id(), message));
            highest = Math.max(highest, highestId(session.messages()));
            size += size(session.messages());
        }
        for (Scenario.RecordedExchange exchange : scenario.recorded()) {
            fresh.computeIfAbsent(exchange.session(), id -> new Session())
                    .recorded.put(exchange.after(), List.copyOf(exchange.messages()));
            highest = Math.max(highest, highestId(exchange.messages()));
            size += size(exchange.messages());
        }
        lastId = lastId == Integer.MAX_VALUE ? highest : Math.max(lastId, highest);
        used = size;
        sessions = fresh;
    }

    private Session begun(int session) {
        return sessions.computeIfAbsent(session, id -> new Session());
    }

    private void take(Collection<Message> messages) {
        if (used >= most) {
            throw new OutOfSpace("messages: expected at most " + most / MEBIBYTE + " MiB of them in memory, found "
                    + used / MEBIBYTE + " MiB; messages can be read, and be written again after a reset; with --"
                    + DatabaseSettings.DATA + " they are kept on a disk.");
        }
        used += size(messages);
    }

    private void give(Collection<Message> messages) {
        used -= size(messages);
    }

    private static int highestId(Collection<Message> messages) {
        return messages.stream().mapToInt(Message::id).max().orElse(0);
    }

    private static long size(Collection<Message> messages) {
        return messages.stream().mapToLong(Message::bytes).sum();
    }

    /** A session: its messages by their ids, and its recorded exchanges by what they come after. */
    private static final class Session {

        private final ConcurrentSkipListMap<Integer, Message> messages = new ConcurrentSkipListMap<>();
        private final Map<Integer, List<Message>> recorded = new ConcurrentHashMap<>();

        SessionSummary summary(int id) {
            Map.Entry<Integer, Message> last = messages.lastEntry();
            return last == null
                    ? new SessionSummary(id, 0, null, null)
                    : new SessionSummary(id, messages.size(), last.getKey(), last.getValue().whenPosted());
        }
    }
}
