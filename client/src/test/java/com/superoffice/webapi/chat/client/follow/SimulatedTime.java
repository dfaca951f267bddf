package com.superoffice.webapi.chat.client.follow;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A scheduler whose time passes when it is told to; everything happens in the thread that tells it. */
final class SimulatedTime implements Scheduler {

    private record Task(long due, long number, Runnable action) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    private long now;
    private long scheduled;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Runnable schedule(Runnable action, Duration delay) {
        Task task = new Task(now + delay.toNanos(), scheduled++, action);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Runs the next task at its time; false if there is none. */
    boolean step() {
        Task task = tasks.poll();
        if (task == null) {
            return false;
        }
        now = Math.max(now, task.due());
        task.action().run();
        return true;
    }

    /** Runs everything that is due within the given time. */
    void pass(Duration time) {
        long end = now + time.toNanos();
        while (!tasks.isEmpty() && tasks.peek().due() <= end) {
            step();
        }
        now = end;
    }

    /** Nobody is there to run tasks meanwhile. */
    void passWithoutRunning(Duration time) {
        now += time.toNanos();
    }

    int waiting() {
        return tasks.size();
    }
}
