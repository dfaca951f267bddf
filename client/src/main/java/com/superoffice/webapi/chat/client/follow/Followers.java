package com.superoffice.webapi.chat.client.follow;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All followers of one client: they share a scheduler, a limiter and an executor. */
public final class Followers implements AutoCloseable {

    private final Scheduler scheduler;
    private final Limiter limiter;
    private final Executor executor;
    private final RandomGenerator random;
    private final Set<Follower<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param executor runs questions and subscribers, both of which may block
     */
    public Followers(Scheduler scheduler, Limiter limiter, Executor executor, RandomGenerator random) {
        this.scheduler = scheduler;
        this.limiter = limiter;
        this.executor = executor;
        this.random = random;
    }

    /** Tells a subscriber every message after the given one, once, in the order of their ids. */
    public <M> void subscribe(
            Flow.Subscriber<? super M> subscriber,
            Source<M> source,
            @Nullable Integer after,
            Duration fastest,
            Duration slowest) {
        Pace pace = new Pace(fastest, slowest, random);
        Follower<M> follower = new Follower<>(this, subscriber, source, after, pace);
        running.add(follower);
        try {
            subscriber.onSubscribe(follower);
        } catch (RuntimeException | Error e) {
            follower.cancel();
            throw e;
        }
        if (closed) {
            follower.complete();
        }
    }

    /** Completes all followers. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Follower::complete);
    }

    /** How many followers are running. */
    public int count() {
        return running.size();
    }

    boolean closed() {
        return closed;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Limiter limiter() {
        return limiter;
    }

    Executor executor() {
        return executor;
    }

    void ended(Follower<?> follower) {
        running.remove(follower);
    }
}
