package com.superoffice.webapi.chat.stub.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Key RATE = new Key("sandbox", "rate");
    private static final Key START = new Key("sandbox", "cold start");

    @Test
    void aChangeIsTheMedianOfNowByThatOfThen() {
        Figures earlier = figures(RATE, Unit.REQUESTS_PER_SECOND, 10, 20, 90);
        Figures now = figures(RATE, Unit.REQUESTS_PER_SECOND, 30);

        assertThat(Change.between(earlier, now))
                .containsExactly(new Change(RATE, Unit.REQUESTS_PER_SECOND, 20, 30, 1.5));
    }

    @Test
    void onlyWhatBothRunsHaveInTheSameUnitIsCompared() {
        Figures earlier = figures(RATE, Unit.REQUESTS_PER_SECOND, 10);

        assertThat(Change.between(earlier, figures(START, Unit.MILLISECONDS, 10))).isEmpty();
        assertThat(Change.between(earlier, figures(RATE, Unit.MILLISECONDS, 10))).isEmpty();
    }

    @Test
    void whatWasNothingHasNoRatio() {
        assertThat(Change.between(
                        figures(RATE, Unit.REQUESTS_PER_SECOND, 0), figures(RATE, Unit.REQUESTS_PER_SECOND, 10)))
                .isEmpty();
    }

    @Test
    void ratiosAreOfTheSameMeasureOnly() {
        Figures figures = figures(RATE, Unit.REQUESTS_PER_SECOND, 30);
        figures.add(START, Unit.MILLISECONDS, 900);
        figures.add(new Key("Prism", "rate"), Unit.REQUESTS_PER_SECOND, 2);

        assertThat(Ratio.of("sandbox", figures)).isEqualTo(List.of(new Ratio("rate", "sandbox", "Prism", 15)));
    }

    private static Figures figures(Key key, Unit unit, double... values) {
        Figures figures = new Figures();
        for (double value : values) {
            figures.add(key, unit, value);
        }
        return figures;
    }
}
