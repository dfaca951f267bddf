package com.superoffice.webapi.chat.stub.store;

import java.util.List;
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
    private @Nullable Scenario loaded;
    private long changesWhenLoaded;

    RememberingChatStore(ChatStore store) {
        this.store = store;
    }

    @Override
    public List<Message> messages(int session, int after) {
        List<Message> remembered = answers.find(session, after);
        if (remembered != null) {
            return remembered;
        }
        long changes = answers.changes();
        List<Message> read = List.copyOf(store.messages(session, after));
        answers.remember(session, after, read, changes);
        return read;
    }

    @Override
    public Message append(int session, NewMessage message) {
        answers.changeBegins(session);
        return ending(() -> store.append(session, message));
    }

    @Override
    public void record(Scenario.RecordedExchange exchange) {
        change(() -> store.record(exchange));
    }

    @Override
    public void seed(Scenario scenario) {
        change(() -> store.seed(scenario));
    }

    /** Does nothing if the scenario is there already, and untouched. */
    @Override
    public void reset(Scenario scenario) {
        synchronized (resetting) {
            long before = answers.changes();
            if (scenario.equals(loaded) && before == changesWhenLoaded) {
                return;
            }
            change(() -> store.reset(scenario));
            changesWhenLoaded = before + 1;
            boolean alone = before != RememberedAnswers.UNDER_WAY && answers.changes() == changesWhenLoaded;
            loaded = alone ? scenario : null;
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

    private void change(Runnable change) {
        answers.changeBegins();
        ending(() -> {
            change.run();
            return true;
        });
    }

    private <T> T ending(Supplier<T> change) {
        try {
            return change.get();
        } finally {
            answers.changeEnds();
        }
    }
}
