package com.superoffice.webapi.chat.stub.bench.report;

import java.util.Arrays;

/**
 * What the processors did since the machine started, in ticks.
 *
 * @param idle nothing, or waited for a disk
 * @param all everything
 */
record ProcessorTime(long idle, long all) {

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int GUEST = 8;

    /** Reads the first line of {@code /proc/stat}; what guests do stands there twice. */
    static ProcessorTime parse(String stat) {
        long[] ticks = Arrays.stream(stat.lines().findFirst().orElse("").trim().split("\\s+"))
                .skip(1)
                .limit(GUEST)
                .mapToLong(Long::parseLong)
                .toArray();
        return ticks.length <= WAITING
                ? new ProcessorTime(0, 0)
                : new ProcessorTime(ticks[IDLE] + ticks[WAITING], Arrays.stream(ticks).sum());
    }

    /** How much of the time since then they were busy, in percent; 0 if no time has passed. */
    long busyPercentSince(ProcessorTime then) {
        long passed = all - then.all;
        return passed == 0 ? 0 : Math.round(100.0 * (passed - (idle - then.idle)) / passed);
    }
}
