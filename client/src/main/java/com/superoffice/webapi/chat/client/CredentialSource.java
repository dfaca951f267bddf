package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.retry.Deadline;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands out credentials, and has them renewed by one thread however many calls ask. */
final class CredentialSource {

    private final @Nullable Supplier<Credentials> supplier;
    private @Nullable Lease lease;
    private @Nullable CompletableFuture<Lease> asking;

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

    /** The supplier failed, in this thread or in the one that asked for all. */
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
        Supplier<Credentials> toAsk = null;
        int generation = oldest;
        synchronized (this) {
            if (lease != null && lease.generation() >= oldest) {
                return lease;
            }
            if (asking == null) {
                asking = new CompletableFuture<>();
                toAsk = supplier;
                generation = lease == null ? 1 : lease.generation() + 1;
            }
            answer = asking;
        }
        if (toAsk != null) {
            ask(toAsk, generation, answer);
        }
        try {
            return answer.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new Unavailable(e.getCause() == null ? e : e.getCause());
        }
    }

    private void ask(Supplier<Credentials> toAsk, int generation, CompletableFuture<Lease> answer) {
        Lease fresh = null;
        Throwable failure = null;
        try {
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
            lease = fresh == null ? lease : fresh;
        }
        if (fresh != null) {
            answer.complete(fresh);
        } else if (failure != null) {
            answer.completeExceptionally(failure);
        }
    }
}
