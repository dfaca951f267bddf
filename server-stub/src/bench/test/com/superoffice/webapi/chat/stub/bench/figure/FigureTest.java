package com.superoffice.webapi.chat.stub.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void theMedianIsTheValueInTheMiddleWhateverTheOrder() {
        assertThat(figure(9.0, 1.0, 2.0).median()).isEqualTo(2.0);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(figure(9.0, 1.0, 2.0, 4.0).median()).isEqualTo(3.0);
    }

    @Test
    void theMedianOfOneValueIsThatValue() {
        assertThat(figure(7.0).median()).isEqualTo(7.0);
    }

    @Test
    void aFigureWithoutValuesIsRefused() {
        assertThatThrownBy(() -> new Figure("sandbox", "cold start", Unit.MILLISECONDS, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sandbox: cold start: expected at least one value, found none");
    }

    @Test
    void roundsAreCollectedInTheirOrder() {
        Figures figures = new Figures();
        Key key = new Key("sandbox", "cold start");
        figures.add(key, Unit.MILLISECONDS, 3);
        figures.add(key, Unit.MILLISECONDS, 1);

        assertThat(figures.find(key).orElseThrow().values()).containsExactly(3.0, 1.0);
    }

    private static Figure figure(Double... values) {
        return new Figure("sandbox", "cold start", Unit.MILLISECONDS, List.of(values));
    }
}
