package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** S6: what a store in a database does beside, where several nodes may share it. */
abstract class DatabaseChatStoreContract extends ChatStoreContract {

    private final OpenStore open;

    DatabaseChatStoreContract(OpenStore open) {
        super(open.store());
        this.open = open;
    }

    @AfterAll
    void close() {
        open.close();
    }

    @Override
    ChatStore node() {
        return open.store();
    }

    @Override
    ChatStore unfilled() {
        open.jdbc().update("update scenario set loaded = false");
        return store;
    }

    @Test
    void ofSeveralNodesThatSeedAtTheSameTimeOneDoes() throws Exception {
        unfilled();
        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int node = 1; node <= 4; node++) {
            Scenario own = scenario(session(node, 1));
            nodes.add(CompletableFuture.runAsync(() -> node().seed(own)));
        }
        CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(store.sessions()).hasSize(1);
    }

    /** S6: who holds a session's lock has the lower id, and nobody sees a higher one before it. */
    @Test
    void anIdBecomesVisibleOnlyAfterEveryLowerIdOfItsSession() throws Exception {
        store.reset(scenario(session(1, 1)));
        List<HeldTransaction> holding = new ArrayList<>();
        ChatStore slow = open.store(transactions -> {
            HeldTransaction held = new HeldTransaction(transactions);
            holding.add(held);
            return held;
        });
        CompletableFuture<Message> first = CompletableFuture.supplyAsync(() -> slow.append(1, text("held")));
        holding.get(0).awaitHeld();
        CompletableFuture<Message> second = CompletableFuture.supplyAsync(() -> store.append(1, text("waiting")));
        assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        assertThat(ids(store.messages(1, 0))).containsExactly(1);
        assertThat(store.append(2, text("another session is free")).id()).isGreaterThan(1);

        holding.get(0).release();
        int lower = first.get(20, TimeUnit.SECONDS).id();
        int higher = second.get(20, TimeUnit.SECONDS).id();
        assertThat(lower).isLessThan(higher);
        assertThat(ids(store.messages(1, 1))).containsExactly(lower, higher);
    }
}
