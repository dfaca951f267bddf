package com.superoffice.webapi.chat.client.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends attempts whose time is over, at most one tick late. Ticks while there are attempts and a little longer: a task of
 * the timer for each attempt would wake a thread for each, which a quick call notices.
 */
final class TimeLimits {

    private static final long TICK_MILLIS = 25;
    private static final int MOST_IDLE_TICKS = 40;

    private final Set<FeignAttempt<?>> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ticking = new AtomicBoolean();
    private final ScheduledExecutorService timer;
    private volatile int idleTicks;
    private volatile @Nullable ScheduledFuture<?> ticks;

    TimeLimits(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    void begin(FeignAttempt<?> attempt) {
        running.add(attempt);
        tickIfStopped();
    }

    void end(FeignAttempt<?> attempt) {
        running.remove(attempt);
    }

    private void tickIfStopped() {
        if (!ticking.get() && ticking.compareAndSet(false, true)) {
            idleTicks = 0;
            ticks = timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        long now = System.nanoTime();
        for (FeignAttempt<?> attempt : running) {
            attempt.endIfOver(now);
        }
        int idle = running.isEmpty() ? idleTicks + 1 : 0;
        idleTicks = idle;
        ScheduledFuture<?> these = ticks;
        if (idle >= MOST_IDLE_TICKS && these != null) {
            these.cancel(false);
            ticking.set(false);
            // An attempt may have begun in between, and have seen the ticks go on.
            if (!running.isEmpty()) {
                tickIfStopped();
            }
        }
    }
}
