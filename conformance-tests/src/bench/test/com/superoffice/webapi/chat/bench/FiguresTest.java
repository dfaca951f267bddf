package com.superoffice.webapi.chat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.superoffice.webapi.chat.bench.Bar.Sense;
import com.superoffice.webapi.chat.bench.Bar.Verdict;
import com.superoffice.webapi.chat.bench.Figures.Figure;
import com.superoffice.webapi.chat.bench.Figures.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Key OURS = new Key("load", "sandbox", "rate");
    private static final Key THEIRS = new Key("load", "Prism", "rate");

    private final Figures figures = new Figures();

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(new Figure(OURS, "ms", List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
        assertThat(new Figure(OURS, "ms", List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3.0);
    }

    @Test
    void aFigureIsPrintedAsItsMedianWithTheLeastAndTheMost() {
        assertThat(new Figure(OURS, "ms", List.of(900.0, 99.94, 1.234))).hasToString("99.9 (1.23 – 900) ms");
        assertThat(new Figure(OURS, "ms", List.of(7.0))).hasToString("7.00 ms");
    }

    @Test
    void aBarIsJudgedByTheMedianOfTheRatiosOfEachRound() {
        add(OURS, 10, 30, 40);
        add(THEIRS, 1, 6, 2);

        assertThat(new Bar("rate by Prism's", OURS, THEIRS, Sense.AT_LEAST, 10).judge(figures))
                .isEqualTo(new Verdict("rate by Prism's", "at least 10.0", "10.0 (5.00 – 20.0)", "met"));
    }

    @Test
    void ofRoundsThatDoNotMatchTheMediansAreCompared() {
        add(OURS, 10, 30);
        add(THEIRS, 5);

        assertThat(new Bar("rate by Prism's", OURS, THEIRS, Sense.AT_LEAST, 5).judge(figures))
                .isEqualTo(new Verdict("rate by Prism's", "at least 5.00", "4.00", "missed"));
    }

    @Test
    void theLimitItselfIsAtMostAndAtLeastButNotBelow() {
        add(OURS, 10);

        assertThat(new Bar("", OURS, null, Sense.AT_MOST, 10).judge(figures).outcome()).isEqualTo("met");
        assertThat(new Bar("", OURS, null, Sense.AT_LEAST, 10).judge(figures).outcome()).isEqualTo("met");
        assertThat(new Bar("", OURS, null, Sense.BELOW, 10).judge(figures).outcome()).isEqualTo("missed");
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorMissed() {
        add(OURS, 10);

        assertThat(new Bar("", OURS, THEIRS, Sense.AT_MOST, 10).judge(figures).outcome()).isEqualTo("not measured");
        assertThat(new Bar("", THEIRS, null, Sense.AT_MOST, 10).judge(figures).outcome()).isEqualTo("not measured");
    }

    @Test
    void aPercentileIsTheLeastTimeThatSoManyCallsDidNotTakeLongerThan() {
        double[] times = {1, 2, 3, 4};

        assertThat(Crowd.percentile(times, 50)).isEqualTo(2);
        assertThat(Crowd.percentile(times, 99)).isEqualTo(4);
        assertThat(Crowd.percentile(times, 0)).isEqualTo(1);
    }

    @Test
    void theSlopeIsThatOfTheLineOfLeastSquares() {
        assertThat(Load.slope(List.of(1.0, 2.0, 3.0))).isCloseTo(1, within(1e-9));
        assertThat(Load.slope(List.of(7.0, 7.0, 7.0))).isZero();
        assertThat(Load.slope(List.of(5.0))).isZero();
    }

    private void add(Key key, double... values) {
        for (double value : values) {
            figures.add(key.group(), key.subject(), key.measure(), "requests/s", value);
        }
    }
}
