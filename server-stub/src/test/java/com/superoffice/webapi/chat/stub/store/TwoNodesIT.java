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
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S6, across nodes: two of them on one PostgreSQL, of which one is killed, eight writers and four followers. */
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
                OpenStore one = OpenStore.on(settings);
                OpenStore another = OpenStore.on(settings)) {
            List<CompletableFuture<List<Integer>>> following = new ArrayList<>();
            for (int follower = 0; follower < FOLLOWERS; follower++) {
                List<SandboxNode> nodes = follower % 2 == 0 ? List.of(staying, killed) : List.of(killed, staying);
                following.add(CompletableFuture.supplyAsync(() -> follow(nodes), threads));
            }
            List<IntSupplier> writers = writers(one.store(), another.store());
            await(write(writers, threads)); // the session is begun by eight at the same time

            List<HeldTransaction> held = new ArrayList<>();
            ChatStore holding = one.store(transactions -> {
                held.add(new HeldTransaction(transactions));
                return held.get(0);
            });
            CompletableFuture<Void> late = CompletableFuture.runAsync(
                    () -> acknowledged.add(append(holding)), threads);
            held.get(0).awaitHeld();
            CompletableFuture<Void> waiting = write(writers, threads);
            killed.kill();
            assertThat(staying.ids(SESSION, 0)).hasSize(WRITERS * EACH);
            assertThat(waiting).isNotDone();
            held.get(0).release();
            await(late);
            await(waiting);

            // A writer that is killed before its commit gives the lock back, and nothing of it is ever seen.
            WritingProcess neverAcknowledged = WritingProcess.hold(settings, workingDirectory, SESSION);
            CompletableFuture<Void> behind = write(writers, threads);
            assertThat(staying.ids(SESSION, 0)).hasSize(2 * WRITERS * EACH + 1);
            neverAcknowledged.kill();
            await(behind);

            ended = true;
            Collections.sort(acknowledged);
            assertThat(acknowledged).hasSize(3 * WRITERS * EACH + 1).doesNotHaveDuplicates();
            for (CompletableFuture<List<Integer>> follower : following) {
                assertThat(follower.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(acknowledged);
            }
        } finally {
            ended = true;
            threads.shutdownNow();
        }
    }

    private SandboxNode node() {
        return SandboxNode.start(workingDirectory, List.of(), SandboxNode.on(settings));
    }

    /** Each appends a message and returns the id that was acknowledged. */
    private static List<IntSupplier> writers(ChatStore... stores) {
        return IntStream.range(0, WRITERS)
                .<IntSupplier>mapToObj(writer -> () -> append(stores[writer % stores.length]))
                .toList();
    }

    private static int append(ChatStore store) {
        return store.append(SESSION, ChatStoreContract.text("a message")).id();
    }

    private CompletableFuture<Void> write(List<IntSupplier> writers, ExecutorService threads) {
        return CompletableFuture.allOf(writers.stream()
                .map(writer -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, EACH).forEach(i -> acknowledged.add(writer.getAsInt())), threads))
                .toArray(CompletableFuture[]::new));
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
