package com.superoffice.webapi.chat.stub.store;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How much of the heap nothing uses. What is garbage is known after a collection only, so one is asked for where it matters. */
final class Heap {

    static final Heap OF_THIS_JVM = new Heap();

    /** The share that must stay free for the calls beside. */
    private static final int SHARE = 4;

    private static final long BETWEEN_COLLECTIONS = TimeUnit.SECONDS.toNanos(2);

    /** Where objects are that live for long; null if the collector does not say what is left after a collection. */
    private final @Nullable MemoryPoolMXBean longLived = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .filter(pool -> pool.getCollectionUsage() != null && pool.getUsage().getMax() > 0)
            .findFirst()
            .orElse(null);

    private long collected = System.nanoTime() - BETWEEN_COLLECTIONS;

    private Heap() {}

    long least() {
        return longLived == null ? 0 : longLived.getUsage().getMax() / SHARE;
    }

    /** Much has become garbage: the next question collects it, however short ago the last was. */
    synchronized void freed() {
        collected = System.nanoTime() - BETWEEN_COLLECTIONS;
    }

    synchronized long free() {
        if (longLived == null) {
            return Long.MAX_VALUE;
        }
        long max = longLived.getUsage().getMax();
        long free = max - longLived.getUsage().getUsed();
        if (free < least() && System.nanoTime() - collected > BETWEEN_COLLECTIONS) {
            System.gc();
            collected = System.nanoTime();
            free = max - longLived.getUsage().getUsed();
        }
        return free < least() ? max - longLived.getCollectionUsage().getUsed() : free;
    }
}
