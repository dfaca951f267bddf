package com.superoffice.webapi.chat.stub.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that counts what another is asked, and lets something else happen in between. */
final class CountingChatStore implements ChatStore {

    private final ChatStore store;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private final List<Set<Integer>> partialResets = new CopyOnWriteArrayList<>();

    private volatile Runnable beforeAppend = () -> {};
    private volatile Runnable afterRead = () -> {};

    CountingChatStore(ChatStore store) {
        this.store = store;
    }

    void beforeAppend(Runnable action) {
        beforeAppend = action;
    }

    void afterRead(Runnable action) {
        afterRead = action;
    }

    int reads() {
        return reads.get();
    }

    int resets() {
        return resets.get();
    }

    List<Set<Integer>> partialResets() {
        return List.copyOf(partialResets);
    }

    @Override
    public Page page(int session, int after) {
        reads.incrementAndGet();
        Page page = store.page(session, after);
        afterRead.run();
        return page;
    }

    @Override
    public Page nextPage(int session, int after) {
        reads.incrementAndGet();
        return store.nextPage(session, after);
    }

    @Override
    public Message append(int session, NewMessage message) {
        beforeAppend.run();
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
    public boolean writable() {
        return store.writable();
    }

    @Override
    public boolean reachable() {
        return store.reachable();
    }

    @Override
    public boolean seed(Scenario scenario) {
        return store.seed(scenario);
    }

    @Override
    public void reset(Scenario scenario) {
        resets.incrementAndGet();
        store.reset(scenario);
    }

    @Override
    public void reset(Scenario scenario, Set<Integer> sessions) {
        partialResets.add(Set.copyOf(sessions));
        store.reset(scenario, sessions);
    }
}
