package com.superoffice.webapi.chat.stub.bench.figure;

import java.util.List;

/** What is measured. */
public final class Measures {

    /** The scenarios. */
    public static final String DOCUMENTED = "documented request";

    public static final String EMPTY_POLL = "empty poll";
    public static final String HUNDRED_MESSAGES = "100 messages";
    public static final String TWO_PROPERTIES = "$select of two properties";
    public static final String XML = "XML response";

    /** From the start of the process, in a test's JVM of {@code ChatSandbox.start()}, to the first 200. */
    public static final String COLD_START = "cold start";

    /** How many calls {@link #FIRST_CALLS} counts. */
    public static final int CALLS = 1_000;

    /** From the start of the process to the last of {@link #CALLS} calls, one after the other. */
    public static final String FIRST_CALLS = "start and first 1000 calls";

    public static final String MEMORY_READY = "resident memory, ready";
    public static final String MEMORY_LOADED = "resident memory, after load";
    public static final String MEMORY_PEAK = "resident memory, peak";

    public static final String SOAK_SAMPLES = "soak: resident memory";
    public static final String SOAK_MIN = "soak: least of the second half";
    public static final String SOAK_MAX = "soak: most of the second half";
    public static final String SOAK_SLOPE = "soak: slope of the second half";
    public static final String SOAK_RATE = "soak: rate";
    public static final String SOAK_P99 = "soak: p99";

    /** The crowds of clients that misbehave. */
    public static final List<String> CROWDS = List.of("slow heads", "slow bodies", "no reading", "faults");

    /** The whole check of the sandbox, start and reports included. */
    public static final String CHECK_TIME = "check of the sandbox, time";

    public static final String CHECK_MEMORY = "check of the sandbox, peak memory";

    public static final List<Integer> CONNECTIONS = List.of(1, 16, 64);
    public static final List<String> LATENCIES = List.of("p50", "p90", "p99", "max");

    private Measures() {}

    public static String rate(String scenario, int connections) {
        return scenario + ", connections " + connections + ", rate";
    }

    /** A percentile of the latency, or {@code max}. */
    public static String latency(String scenario, int connections, String percentile) {
        return scenario + ", connections " + connections + ", " + percentile;
    }

    /** A percentile of the time that another client waits beside a crowd, {@code max}, or what memory that takes. */
    public static String beside(String crowd, String what) {
        return "beside 200 clients, " + crowd + ", " + what;
    }

    /** The time of a call of the client. */
    public static String callTime(int messages) {
        return "time of a call, messages " + messages;
    }

    /** What a call of the client allocates. */
    public static String callAllocation(int messages) {
        return "allocation of a call, messages " + messages;
    }
}
