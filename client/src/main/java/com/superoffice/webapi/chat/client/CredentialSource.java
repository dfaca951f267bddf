package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.retry.Deadline;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out credentials, and has them renewed by one thread however many calls ask. The thread is none of theirs: a call
 * that is given up, or whose time is over, must not take the credentials from the others.
 */
final class CredentialSource implements AutoCloseable {

    private final @Nullable Supplier<Credentials> supplier;
    private @Nullable Lease lease;
    private @Nullable CompletableFuture<Lease> asking;
    private @Nullable Thread asker;

    CredentialSource(Credentials credentials) {
        this.supplier = credentials.supplier();
        this.lease = supplier == null ? new Lease(credentials.headers(), 0) : null;
    }

    /** Credentials at one time; the generation tells old from new. */
    record Lease(Map<String, String> headers, int generation) {

        @Override
        public String toString() {
            return "Lease[generation=" + generation + "]";
        }
    }

    /** The supplier failed. */
    static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super(cause);
        }
    }

    boolean renewable() {
        return supplier != null;
    }

    Lease current(Deadline deadline) throws Unavailable, TimeoutException, InterruptedException {
        return newerThan(0, deadline);
    }

    /** Credentials newer than those that were refused. */
    Lease renew(Lease refused, Deadline deadline) throws Unavailable, TimeoutException, InterruptedException {
        return newerThan(refused.generation() + 1, deadline);
    }

    private Lease newerThan(int oldest, Deadline deadline) throws Unavailable, TimeoutException, InterruptedException {
        CompletableFuture<Lease> answer;
        synchronized (this) {
            if (lease != null && lease.generation() >= oldest) {
                return lease;
            }
            answer = asking == null ? ask(lease == null ? 1 : lease.generation() + 1) : asking;
        }
        try {
            return answer.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new Unavailable(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Interrupts a supplier that is still being asked. */
    @Override
    public synchronized void close() {
        if (asker != null) {
            asker.interrupt();
        }
    }

    private CompletableFuture<Lease> ask(int generation) {
        CompletableFuture<Lease> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer(generation, answer), "superoffice-chat-client-credentials");
        thread.setDaemon(true);
        thread.start();
        asker = thread;
        asking = answer;
        return answer;
    }

    private void answer(int generation, CompletableFuture<Lease> answer) {
        Lease fresh = null;
        Throwable failure = null;
        try {
            Supplier<Credentials> toAsk = Arguments.notNull(supplier, "supplier");
            Credentials credentials = Arguments.notNull(toAsk.get(), "credentials of the supplier");
            if (credentials.supplier() != null) {
                throw new IllegalArgumentException("credentials of the supplier: must not be renewed ones themselves");
            }
            fresh = new Lease(credentials.headers(), generation);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        synchronized (this) {
            asking = null;
            asker = null;
            lease = fresh == null ? lease : fresh;
        }
        if (fresh != null) {
            answer.complete(fresh);
        } else if (failure != null) {
            answer.completeExceptionally(failure);
        }
    }
}
