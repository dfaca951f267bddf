package com.superoffice.webapi.chat.stub.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void onlyTheSecondHalfCounts() {
        Trend trend = new Trend(List.of(100.0, 900.0, 210.0, 200.0), 10);

        assertThat(trend.min()).isEqualTo(200);
        assertThat(trend.max()).isEqualTo(210);
    }

    @Test
    void oneMoreEveryTenSecondsIsSixMoreAMinute() {
        assertThat(new Trend(List.of(0.0, 0.0, 0.0, 1.0, 2.0, 3.0), 10).perMinute()).isCloseTo(6, within(1e-9));
    }

    @Test
    void whatStaysHasNoSlope() {
        assertThat(new Trend(List.of(5.0, 7.0, 7.0, 7.0), 10).perMinute()).isZero();
        assertThat(new Trend(List.of(5.0), 10).perMinute()).isZero();
    }

    @Test
    void noSamplesAreRefused() {
        assertThatThrownBy(() -> new Trend(List.of(), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected at least one sample, found none");
    }
}
