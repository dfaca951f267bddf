package com.superoffice.webapi.chat.client;

import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Turns a subscription into an iterator that asks for one message at a time. */
final class WaitingIterator implements MessageIterator, Flow.Subscriber<ChatMessage> {

    private final Object lock = new Object();
    private Flow.@Nullable Subscription subscription;
    private @Nullable ChatMessage next;
    private @Nullable Throwable failure;
    private boolean requested;
    private boolean ended;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        synchronized (lock) {
            this.subscription = subscription;
        }
    }

    @Override
    public void onNext(ChatMessage message) {
        synchronized (lock) {
            next = message;
            requested = false;
            lock.notifyAll();
        }
    }

    @Override
    public void onError(Throwable failure) {
        synchronized (lock) {
            this.failure = failure;
            lock.notifyAll();
        }
    }

    @Override
    public void onComplete() {
        synchronized (lock) {
            ended = true;
            lock.notifyAll();
        }
    }

    @Override
    public boolean hasNext() {
        if (mustRequest()) {
            Flow.Subscription asked = subscription;
            if (asked != null) {
                asked.request(1);
            }
        }
        synchronized (lock) {
            while (next == null && failure == null && !ended) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("waiting for the next message was interrupted");
                }
            }
            if (next == null && !ended && failure instanceof RuntimeException reason) {
                throw reason;
            }
            return next != null && !ended;
        }
    }

    @Override
    public ChatMessage next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the session is no longer followed");
        }
        synchronized (lock) {
            ChatMessage message = next;
            next = null;
            if (message == null) {
                throw new NoSuchElementException("the session is no longer followed");
            }
            return message;
        }
    }

    @Override
    public void close() {
        Flow.Subscription open;
        synchronized (lock) {
            ended = true;
            open = subscription;
            lock.notifyAll();
        }
        if (open != null) {
            open.cancel();
        }
    }

    private boolean mustRequest() {
        synchronized (lock) {
            boolean must = next == null && failure == null && !ended && !requested;
            requested |= must;
            return must;
        }
    }
}
