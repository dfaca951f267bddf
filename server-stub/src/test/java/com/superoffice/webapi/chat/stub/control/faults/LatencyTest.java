package com.superoffice.webapi.chat.stub.control.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.control.generated.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Waits come out as their percentiles say. */
class LatencyTest {

    @Test
    void aFixedLatencyIsAlwaysTheSame() {
        Latency latency = new Latency(new Fault(Fault.KindEnum.LATENCY).milliseconds(20));
        assertThat(latency.of(0)).isEqualTo(Duration.ofMillis(20));
        assertThat(latency.of(0.99)).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void betweenPercentilesItIsLinear() {
        Latency latency = new Latency(
                new Fault(Fault.KindEnum.LATENCY).percentiles(Map.of("50", 20, "90", 100, "99", 1000)));
        assertThat(latency.of(0)).isEqualTo(Duration.ZERO);
        assertThat(latency.of(0.25)).isEqualTo(Duration.ofMillis(10));
        assertThat(latency.of(0.5)).isEqualTo(Duration.ofMillis(20));
        assertThat(latency.of(0.7)).isEqualTo(Duration.ofMillis(60));
        assertThat(latency.of(0.9)).isEqualTo(Duration.ofMillis(100));
        assertThat(latency.of(0.995)).isEqualTo(Duration.ofMillis(1000));
    }
}
