package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * S6, across nodes: two of them on one PostgreSQL, of which one is killed; eight writers and four followers, who turn to the
 * other node when theirs is gone.
 */
class TwoNodesIT {

    private static final int SESSION = 4711;
    private static final int WRITERS = 8;
    private static final int FOLLOWERS = 4;
    private static final int EACH = 15;
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    private Path workingDirectory;

    private final DatabaseSettings settings = PostgresServer.newDatabase();
    private final List<Integer> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ended;

    @Test
    void everyFollowerSeesEveryAcknowledgedIdOnceAndAscending() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        CompletableFuture<SandboxNode> starting = CompletableFuture.supplyAsync(this::node, threads);
        try (SandboxNode staying = node();
                SandboxNode killed = starting.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                OpenStore store = OpenStore.on(settings)) {
            List<List<SandboxNode>> orders = List.of(List.of(staying, killed), List.of(killed, staying));
            List<CompletableFuture<List<Integer>>> following = IntStream.range(0, FOLLOWERS)
                    .mapToObj(follower -> CompletableFuture.supplyAsync(() -> follow(orders.get(follower % 2)), threads))
                    .toList();
            await(write(orders, threads)); // the session is begun by eight at the same time

            List<HeldTransaction> held = new ArrayList<>();
            ChatStore holding = store.store(transactions -> {
                held.add(new HeldTransaction(transactions));
                return held.get(0);
            });
            CompletableFuture<Void> late = CompletableFuture.runAsync(
                    () -> acknowledged.add(holding.append(SESSION, ChatStoreContract.text("held")).id()), threads);
            held.get(0).awaitHeld();
            CompletableFuture<Void> waiting = write(orders, threads);
            killed.kill();
            assertThat(staying.ids(SESSION, 0)).hasSize(WRITERS * EACH);
            assertThat(waiting).isNotDone();
            held.get(0).release();
            await(late);
            await(waiting);

            // A writer that is killed before its commit gives the lock back, and nothing of it is ever seen.
            List<Integer> before = staying.ids(SESSION, 0);
            WritingProcess neverAcknowledged = WritingProcess.hold(settings, workingDirectory, SESSION);
            CompletableFuture<Void> behind = write(orders, threads);
            assertThat(staying.ids(SESSION, 0)).isEqualTo(before);
            neverAcknowledged.kill();
            await(behind);

            ended = true;
            assertThat(acknowledged).hasSize(3 * WRITERS * EACH + 1).doesNotHaveDuplicates();
            List<Integer> written = staying.ids(SESSION, 0);
            assertThat(written)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged)
                    // Of what the killed node had in hand, one message of each writer may have been written.
                    .hasSizeLessThanOrEqualTo(acknowledged.size() + WRITERS);
            for (CompletableFuture<List<Integer>> follower : following) {
                assertThat(follower.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(written);
            }
        } finally {
            ended = true;
            threads.shutdownNow();
        }
    }

    private SandboxNode node() {
        return SandboxNode.start(workingDirectory, List.of(), SandboxNode.on(settings));
    }

    /** Every writer appends some messages, through the control API. */
    private CompletableFuture<Void> write(List<List<SandboxNode>> orders, ExecutorService threads) {
        return CompletableFuture.allOf(IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> write(orders.get(writer % 2)), threads))
                .toArray(CompletableFuture[]::new));
    }

    private void write(List<SandboxNode> nodes) {
        int node = 0;
        int written = 0;
        while (written < EACH) {
            try {
                acknowledged.add(nodes.get(node).append(SESSION, "a message"));
                written++;
            } catch (IOException e) {
                node = 1 - node; // killed
            }
        }
    }

    private static void await(CompletableFuture<Void> work) throws Exception {
        work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Asks for what is new, over and over and at the other node when one is gone, until all has been written. */
    private List<Integer> follow(List<SandboxNode> nodes) {
        List<Integer> seen = new ArrayList<>();
        int node = 0;
        boolean last = false;
        while (!last) {
            boolean lastIfAnswered = ended;
            try {
                seen.addAll(nodes.get(node).ids(SESSION, seen.isEmpty() ? 0 : seen.get(seen.size() - 1)));
                last = lastIfAnswered;
            } catch (IOException e) {
                node = 1 - node; // killed
            }
        }
        return seen;
    }
}
