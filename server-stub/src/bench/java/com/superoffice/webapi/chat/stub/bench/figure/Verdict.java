package com.superoffice.webapi.chat.stub.bench.figure;

import org.jspecify.annotations.Nullable;

/**
 * A bar, and whether it was reached.
 *
 * @param bar the bar
 * @param measured the median or ratio, or null if it was not measured
 * @param outcome whether it was reached
 */
public record Verdict(Bar bar, @Nullable Double measured, Outcome outcome) {

    /** Whether a bar was reached. */
    public enum Outcome {
        MET("met"),
        MISSED("missed"),
        NOT_MEASURED("not measured");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
