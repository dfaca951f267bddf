package com.superoffice.webapi.chat.stub.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.bench.figure.Bar.Sense;
import com.superoffice.webapi.chat.stub.bench.figure.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class BarTest {

    private static final Key OURS = new Key("sandbox", "rate");
    private static final Key THEIRS = new Key("Prism", "rate");

    @Test
    void aRatioIsMeasuredByMedians() {
        Bar bar = new Bar("rate by Prism's", OURS, THEIRS, Sense.AT_LEAST, 8);

        assertThat(bar.judge(figures(16, 2))).isEqualTo(new Verdict(bar, 8.0, Outcome.MET));
        assertThat(bar.judge(figures(15, 2))).isEqualTo(new Verdict(bar, 7.5, Outcome.MISSED));
    }

    @Test
    void aFigureMayStandForItself() {
        Bar bar = new Bar("rate", OURS, null, Sense.AT_MOST, 10);

        assertThat(bar.judge(figures(10, 2)).outcome()).isEqualTo(Outcome.MET);
        assertThat(bar.judge(figures(10.1, 2)).outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void belowMeansBelow() {
        Bar bar = new Bar("rate", OURS, null, Sense.BELOW, 10);

        assertThat(bar.judge(figures(9.9, 2)).outcome()).isEqualTo(Outcome.MET);
        assertThat(bar.judge(figures(10, 2)).outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorMissed() {
        Bar bar = new Bar("rate by WireMock's", OURS, new Key("WireMock", "rate"), Sense.AT_LEAST, 1);

        assertThat(bar.judge(figures(16, 2))).isEqualTo(new Verdict(bar, null, Outcome.NOT_MEASURED));
        assertThat(bar.judge(new Figures())).isEqualTo(new Verdict(bar, null, Outcome.NOT_MEASURED));
    }

    private static Figures figures(double ours, double theirs) {
        Figures figures = new Figures();
        figures.add(OURS, Unit.REQUESTS_PER_SECOND, ours);
        figures.add(THEIRS, Unit.REQUESTS_PER_SECOND, theirs);
        return figures;
    }
}
