package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.follow.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads of a client: one that keeps the time, and a few that make asynchronous calls. They end when idle. */
final class ClientThreads implements Scheduler {

    private static final int MOST_WORKERS = 8;
    private static final int SECONDS_IDLE = 10;

    private final ScheduledThreadPoolExecutor timer;
    private final @Nullable ThreadPoolExecutor workers;
    private final Executor executor;

    ClientThreads(@Nullable Executor given) {
        timer = new ScheduledThreadPoolExecutor(1, named("timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(SECONDS_IDLE, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        if (given == null) {
            workers = new ThreadPoolExecutor(
                    MOST_WORKERS,
                    MOST_WORKERS,
                    SECONDS_IDLE,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    named("worker"));
            workers.allowCoreThreadTimeOut(true);
            executor = workers;
        } else {
            workers = null;
            executor = given;
        }
    }

    ScheduledThreadPoolExecutor timer() {
        return timer;
    }

    Executor executor() {
        return executor;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        ScheduledFuture<?> scheduled = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    /** Lets what runs come to its end, within its time; then no thread is left. */
    void shutdown() {
        timer.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
        if (workers != null) {
            workers.shutdown();
        }
    }

    private static ThreadFactory named(String role) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "superoffice-chat-client-" + role + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
