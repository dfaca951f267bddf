package com.superoffice.webapi.chat.client.follow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets at most a number of calls begin in any second, in the order in which they asked; those that a thread waits for go
 * before those of followers.
 */
public final class Limiter {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Scheduler scheduler;
    private final long[] begun;
    private final ArrayDeque<Turn> calls = new ArrayDeque<>();
    private final ArrayDeque<Turn> follows = new ArrayDeque<>();
    private long granted;
    private boolean scheduled;

    public Limiter(int callsPerSecond, Scheduler scheduler) {
        this.scheduler = scheduler;
        this.begun = new long[callsPerSecond];
    }

    /** A place in the line. */
    public static final class Turn {

        private final Runnable action;
        private boolean gone;

        private Turn(Runnable action) {
            this.action = action;
        }
    }

    /** Runs an action, which must not block, as soon as a call may begin; perhaps at once, in this thread. */
    Turn whenFree(Runnable action) {
        Turn turn = new Turn(action);
        enqueue(follows, turn);
        return turn;
    }

    /** Leaves the line, if the turn has not come yet. */
    void leave(Turn turn) {
        synchronized (this) {
            if (!turn.gone) {
                turn.gone = true;
                follows.remove(turn);
            }
        }
    }

    /**
     * Waits until a call may begin, at most for the given time.
     *
     * @return null if it may begin now; else how long the wait would have been, known without waiting
     */
    public @Nullable Duration acquire(Duration atMost) throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        Turn turn = new Turn(free::countDown);
        synchronized (this) {
            Duration wait = waitOf(calls.size());
            if (wait.compareTo(atMost) > 0) {
                return wait;
            }
        }
        enqueue(calls, turn);
        boolean came = false;
        try {
            // The scheduler may be late; the wait itself was judged above.
            came = free.await(atMost.plusSeconds(1).toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!came) {
                synchronized (this) {
                    came = turn.gone;
                    turn.gone = true;
                    calls.remove(turn);
                }
            }
        }
        return came ? null : atMost;
    }

    /** How long a call waits that has the given number of calls before it. */
    private Duration waitOf(int before) {
        int rate = begun.length;
        long slot = granted + before % rate;
        long wait = slot < rate ? 0 : begun[(int) (slot % rate)] + SECOND - scheduler.nanos();
        return Duration.ofNanos(Math.max(0, wait) + before / rate * SECOND);
    }

    private void enqueue(ArrayDeque<Turn> line, Turn turn) {
        synchronized (this) {
            line.add(turn);
        }
        grant();
    }

    private void grant() {
        List<Turn> free = new ArrayList<>(1);
        synchronized (this) {
            long now = scheduler.nanos();
            while (!(calls.isEmpty() && follows.isEmpty())) {
                int slot = (int) (granted % begun.length);
                long wait = granted < begun.length ? 0 : begun[slot] + SECOND - now;
                if (wait > 0) {
                    if (!scheduled) {
                        scheduled = true;
                        scheduler.schedule(this::tick, Duration.ofNanos(wait));
                    }
                    break;
                }
                Turn turn = calls.isEmpty() ? follows.remove() : calls.remove();
                turn.gone = true;
                begun[slot] = now;
                granted++;
                free.add(turn);
            }
        }
        for (Turn turn : free) {
            turn.action.run();
        }
    }

    private void tick() {
        synchronized (this) {
            scheduled = false;
        }
        grant();
    }
}
