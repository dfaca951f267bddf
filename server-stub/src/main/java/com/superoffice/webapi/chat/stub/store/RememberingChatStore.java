package com.superoffice.webapi.chat.stub.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a session that has not changed once, in front of a database that nobody else writes to. What it answers is never
 * behind that database.
 */
final class RememberingChatStore implements ChatStore {

    private final ChatStore store;
    private final RememberedAnswers answers = new RememberedAnswers();
    private final Object resetting = new Object();
    private final Set<Integer> touched = ConcurrentHashMap.newKeySet();
    private @Nullable Scenario loaded;

    RememberingChatStore(ChatStore store) {
        this.store = store;
    }

    @Override
    public Page page(int session, int after) {
        Page remembered = answers.find(session, after);
        if (remembered != null) {
            return remembered;
        }
        long changes = answers.changes();
        Page read = store.page(session, after);
        answers.remember(session, after, read, changes);
        return read;
    }

    @Override
    public Page nextPage(int session, int after) {
        return store.nextPage(session, after);
    }

    @Override
    public Message append(int session, NewMessage message) {
        answers.changeBegins(session);
        touched.add(session); // after the change has begun: a reset sees either
        return ending(() -> store.append(session, message));
    }

    @Override
    public void record(Scenario.RecordedExchange exchange) {
        answers.changeBegins();
        touched.add(exchange.session());
        ending(() -> {
            store.record(exchange);
            return true;
        });
    }

    @Override
    public boolean seed(Scenario scenario) {
        return load(scenario, answers.changes(), () -> store.seed(scenario));
    }

    /** Replaces only what has been touched since, if it is the scenario that is there already. */
    @Override
    public void reset(Scenario scenario) {
        synchronized (resetting) {
            long before = answers.changes(); // before a look at what was touched: what is touched later is a change since
            Set<Integer> sessions = Set.copyOf(touched);
            if (!scenario.equals(loaded) || before == RememberedAnswers.UNDER_WAY) {
                load(scenario, before, () -> {
                    store.reset(scenario);
                    return true;
                });
            } else if (!sessions.isEmpty()) {
                reset(scenario, sessions, before);
            }
        }
    }

    @Override
    public void reset(Scenario scenario, Set<Integer> sessions) {
        reset(scenario, sessions, answers.changes());
    }

    private void reset(Scenario scenario, Set<Integer> sessions, long before) {
        load(scenario, before, () -> {
            store.reset(scenario, sessions);
            return true;
        });
    }

    /**
     * Notes what the store holds then, unless something else was changed meanwhile.
     *
     * @param before how many changes there had been when it was decided what to load
     */
    private boolean load(Scenario scenario, long before, Supplier<Boolean> change) {
        synchronized (resetting) {
            loaded = null;
            touched.clear();
            answers.changeBegins();
            boolean done = ending(change);
            boolean alone = before != RememberedAnswers.UNDER_WAY && answers.changes() == before + 1;
            loaded = done && alone ? scenario : null;
            return done;
        }
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
    public boolean writable() {
        return store.writable();
    }

    private <T> T ending(Supplier<T> change) {
        try {
            return change.get();
        } finally {
            answers.changeEnds();
        }
    }
}
