package com.superoffice.webapi.chat.client.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.client.ChatMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a registry holds after a few calls. */
class MicrometerChatMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void callsAreTimedByOutcomeAndSlowOnesCounted() {
        ChatMetrics metrics = MicrometerChatMetrics.in(registry);
        metrics.record(new ChatMetrics.Call("ok", Duration.ofMillis(20), 1, false));
        metrics.record(new ChatMetrics.Call("ok", Duration.ofMillis(6000), 2, true));
        metrics.record(new ChatMetrics.Call("rate_limited", Duration.ofMillis(3), 3, false));
        assertThat(registry.get("superoffice.chat.calls").tag("outcome", "ok").timer().count())
                .isEqualTo(2);
        assertThat(registry.get("superoffice.chat.calls")
                        .tag("outcome", "rate_limited")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(3);
        assertThat(registry.get("superoffice.chat.requests").counter().count()).isEqualTo(6);
        assertThat(registry.get("ns_api_slow").counter().count()).isEqualTo(1);
    }

    @Test
    void aRegistryIsNeeded() {
        assertThatThrownBy(() -> MicrometerChatMetrics.in(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("registry: must not be null");
    }
}
