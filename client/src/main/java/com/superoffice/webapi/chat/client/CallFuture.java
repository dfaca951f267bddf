package com.superoffice.webapi.chat.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A call that some executor makes; cancelling it stops the call. */
final class CallFuture<T> extends CompletableFuture<T> implements Runnable {

    private final CallControl control;
    private final Supplier<T> call;
    private final Consumer<CallFuture<?>> ended;

    CallFuture(CallControl control, Supplier<T> call, Consumer<CallFuture<?>> ended) {
        this.control = control;
        this.call = call;
        this.ended = ended;
    }

    @Override
    public void run() {
        if (isDone()) {
            return;
        }
        try {
            complete(call.get());
        } catch (RuntimeException | Error e) {
            completeExceptionally(e);
        } finally {
            ended.accept(this);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            control.abort();
            ended.accept(this);
        }
        return cancelled;
    }
}
