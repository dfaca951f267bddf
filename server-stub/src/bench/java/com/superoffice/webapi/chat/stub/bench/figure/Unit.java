package com.superoffice.webapi.chat.stub.bench.figure;

/** What a figure counts, and which way is better. */
public enum Unit {
    BYTES_PER_CALL("B/call", false),
    MEBIBYTES("MiB", false),
    MEBIBYTES_PER_MINUTE("MiB/min", false),
    MICROSECONDS("µs", false),
    MILLISECONDS("ms", false),
    REQUESTS_PER_SECOND("requests/s", true);

    private final String symbol;
    private final boolean moreIsBetter;

    Unit(String symbol, boolean moreIsBetter) {
        this.symbol = symbol;
        this.moreIsBetter = moreIsBetter;
    }

    public String symbol() {
        return symbol;
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}
