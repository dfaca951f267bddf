package com.superoffice.webapi.chat.stub.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that counts what another is asked. */
final class CountingChatStore implements ChatStore {

    private final ChatStore store;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();

    CountingChatStore(ChatStore store) {
        this.store = store;
    }

    int reads() {
        return reads.get();
    }

    int resets() {
        return resets.get();
    }

    @Override
    public List<Message> messages(int session, int after) {
        reads.incrementAndGet();
        return store.messages(session, after);
    }

    @Override
    public Message append(int session, NewMessage message) {
        return store.append(session, message);
    }

    @Override
    public void record(Scenario.RecordedExchange exchange) {
        store.record(exchange);
    }

    @Override
    public List<SessionSummary> sessions() {
        return store.sessions();
    }

    @Override
    public boolean reachable() {
        return store.reachable();
    }

    @Override
    public void seed(Scenario scenario) {
        store.seed(scenario);
    }

    @Override
    public void reset(Scenario scenario) {
        resets.incrementAndGet();
        store.reset(scenario);
    }
}
