package com.superoffice.webapi.chat.client.follow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one session for one subscriber.
 *
 * <p>Asks only when the subscriber wants a message and none is left of the last answer; so at most one answer is held.
 * Two things may be under way: one question (waiting for its time, for its turn, or running) and one delivery.
 */
final class Follower<M> implements Flow.Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Followers followers;
    private final Flow.Subscriber<? super M> subscriber;
    private final Source<M> source;
    private final Pace pace;

    private final Object lock = new Object();
    private final ArrayDeque<M> buffer = new ArrayDeque<>();
    private @Nullable Integer last;
    private long demand;
    private long notBefore;
    private boolean asking;
    private boolean delivering;
    private boolean ended;
    private boolean told;
    private @Nullable RuntimeException failure;
    private Runnable giveUpWaiting = () -> {};
    private @Nullable Poll<M> poll;
    private int failures;

    Follower(
            Followers followers,
            Flow.Subscriber<? super M> subscriber,
            Source<M> source,
            @Nullable Integer after,
            Pace pace) {
        this.followers = followers;
        this.subscriber = subscriber;
        this.source = source;
        this.last = after;
        this.pace = pace;
        this.notBefore = followers.scheduler().nanos();
    }

    @Override
    public void request(long n) {
        synchronized (lock) {
            if (n <= 0) {
                fail(new IllegalArgumentException("n: must be greater than 0, found " + n));
            } else {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            }
        }
        goOn();
    }

    /** Nothing is delivered after this, apart from a message that is being delivered now. */
    @Override
    public void cancel() {
        synchronized (lock) {
            told = true;
        }
        end();
    }

    /** Ends without a failure. */
    void complete() {
        end();
        deliver();
    }

    private void end() {
        Runnable waiting;
        Poll<M> running;
        synchronized (lock) {
            ended = true;
            buffer.clear();
            waiting = giveUpWaiting;
            giveUpWaiting = () -> {};
            running = poll;
        }
        waiting.run();
        if (running != null) {
            running.abort();
        }
        followers.ended(this);
    }

    private void fail(RuntimeException reason) {
        if (!ended) {
            ended = true;
            failure = reason;
            followers.ended(this);
        }
    }

    private void goOn() {
        deliver();
        askLater();
    }

    private void askLater() {
        synchronized (lock) {
            if (ended || asking || delivering || demand == 0 || !buffer.isEmpty()) {
                return;
            }
            asking = true;
            Duration wait = Duration.ofNanos(Math.max(0, notBefore - followers.scheduler().nanos()));
            giveUpWaiting = followers.scheduler().schedule(this::queue, wait);
        }
    }

    private void queue() {
        synchronized (lock) {
            if (ended) {
                return;
            }
        }
        Limiter.Turn turn = followers.limiter().whenFree(this::start);
        synchronized (lock) {
            if (!ended) {
                giveUpWaiting = () -> followers.limiter().leave(turn);
                return;
            }
        }
        followers.limiter().leave(turn);
    }

    private void start() {
        try {
            followers.executor().execute(this::ask);
        } catch (RejectedExecutionException e) {
            if (followers.closed()) {
                complete();
                return;
            }
            synchronized (lock) {
                failed(new PollFailure(false, null, new RejectedExecutionException("the executor takes no more tasks", e)));
                asking = false;
            }
            goOn();
        }
    }

    private void ask() {
        Poll<M> question;
        synchronized (lock) {
            if (ended) {
                return;
            }
            question = source.after(last);
            poll = question;
        }
        try {
            List<M> answer = question.ask();
            synchronized (lock) {
                answered(answer);
            }
        } catch (PollFailure e) {
            synchronized (lock) {
                failed(e);
            }
        } catch (RuntimeException | Error e) {
            synchronized (lock) {
                fail(e instanceof RuntimeException reason ? reason : new IllegalStateException(e));
            }
        } finally {
            synchronized (lock) {
                poll = null;
                asking = false;
            }
        }
        goOn();
    }

    /** A server may answer more than was asked for, in any order, and the same twice. */
    private void answered(List<M> answer) {
        if (ended) {
            return;
        }
        if (failures > 0) {
            LOG.info("the followed session answers again, after {} failures", failures);
            failures = 0;
        }
        List<M> unseen = new ArrayList<>();
        for (M message : answer) {
            Integer id = source.id(message);
            if (id == null) {
                fail(source.withoutId());
                return;
            }
            if (last == null || id > last) {
                unseen.add(message);
            }
        }
        unseen.sort(Comparator.comparing(this::id));
        for (M message : unseen) {
            if (last == null || id(message) > last) {
                last = id(message);
                buffer.add(message);
            }
        }
        wait(buffer.isEmpty() ? pace.afterNone() : pace.afterMessages());
    }

    private int id(M message) {
        Integer id = source.id(message);
        if (id == null) {
            throw source.withoutId();
        }
        return id;
    }

    private void failed(PollFailure e) {
        if (e.lasting()) {
            fail(e.reason());
            return;
        }
        failures++;
        Duration wait = pace.afterFailure(e.retryAfter());
        // The first of a row, then ever more rarely.
        if (Integer.bitCount(failures) == 1) {
            LOG.warn("a followed session does not answer, {} times in a row: {}", failures, e.reason().getMessage());
        }
        wait(wait);
    }

    private void wait(Duration time) {
        notBefore = followers.scheduler().nanos() + time.toNanos();
    }

    /** Delivers in the calling thread, one thread at a time. */
    private void deliver() {
        while (true) {
            M message;
            synchronized (lock) {
                if (delivering || told) {
                    return;
                }
                if (buffer.isEmpty() || (ended && failure == null)) {
                    if (!ended) {
                        return;
                    }
                    told = true;
                    message = null;
                } else if (demand == 0) {
                    return;
                } else {
                    message = buffer.remove();
                    demand = demand == Long.MAX_VALUE ? demand : demand - 1;
                }
                delivering = true;
            }
            if (message == null) {
                tellEnd();
                return;
            }
            try {
                subscriber.onNext(message);
            } catch (RuntimeException | Error e) {
                LOG.warn("a subscriber of a followed session failed and is cancelled: {}", e.getClass().getName());
                cancel();
            } finally {
                synchronized (lock) {
                    delivering = false;
                }
            }
        }
    }

    private void tellEnd() {
        RuntimeException reason;
        synchronized (lock) {
            reason = failure;
        }
        if (reason == null) {
            subscriber.onComplete();
        } else {
            subscriber.onError(reason);
        }
    }
}
