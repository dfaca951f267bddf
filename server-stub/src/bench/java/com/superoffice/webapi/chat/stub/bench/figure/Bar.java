package com.superoffice.webapi.chat.stub.bench.figure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a figure has to be, by itself or as a ratio to another.
 *
 * @param name what is demanded, in words
 * @param of the figure whose median is looked at
 * @param to the figure by whose median it is divided, or null if it stands for itself
 * @param sense which side of the limit is right
 * @param limit the limit
 */
public record Bar(String name, Key of, @Nullable Key to, Sense sense, double limit) {

    /** Which side of the limit is right. */
    public enum Sense {
        AT_LEAST("at least"),
        AT_MOST("at most"),
        BELOW("below");

        private final String words;

        Sense(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        boolean holds(double value, double limit) {
            return switch (this) {
                case AT_LEAST -> value >= limit;
                case AT_MOST -> value <= limit;
                case BELOW -> value < limit;
            };
        }
    }

    /** Whether the figures of a run reach it. */
    public Verdict judge(Figures figures) {
        Optional<Double> measured = figures.find(of).map(Figure::median);
        if (to != null) {
            measured = measured.flatMap(
                    value -> figures.find(to).map(other -> value / other.median()));
        }
        return measured.map(value -> new Verdict(
                        this, value, sense.holds(value, limit) ? Verdict.Outcome.MET : Verdict.Outcome.MISSED))
                .orElseGet(() -> new Verdict(this, null, Verdict.Outcome.NOT_MEASURED));
    }
}
