package com.superoffice.webapi.chat.stub.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbeTest {

    @Test
    void aPercentileIsTheLeastTimeThatSoManyCallsDidNotTakeLongerThan() {
        Probe probe = Probe.of(4, 1, 3, 2);
        assertThat(probe.percentile(50)).isEqualTo(2);
        assertThat(probe.percentile(99)).isEqualTo(4);
        assertThat(probe.percentile(100)).isEqualTo(4);
        assertThat(probe.percentile(0)).isEqualTo(1);
    }
}
