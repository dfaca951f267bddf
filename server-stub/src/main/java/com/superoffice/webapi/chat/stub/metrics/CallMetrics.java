package com.superoffice.webapi.chat.stub.metrics;

import com.superoffice.webapi.chat.contract.ChatContract;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the operation's calls by status and media type, with their durations, and those that are slow. */
public final class CallMetrics {

    private static final Logger log = LoggerFactory.getLogger(CallMetrics.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    private final Counter slow = Counter.builder("ns_api_slow")
            .description("Calls that took longer than the NsApiSlow threshold")
            .register(registry);

    /**
     * Counts a call.
     *
     * @param mediaType the media type of the answer, without parameters
     */
    void record(int status, String mediaType, Duration duration) {
        timers.computeIfAbsent(status + " " + mediaType, key -> timer(status, mediaType))
                .record(duration);
        if (duration.compareTo(ChatContract.GetChatMessages.NS_API_SLOW_THRESHOLD) > 0) {
            slow.increment();
            log.warn(
                    "NsApiSlow: a call took {} ms, the threshold is {} ms",
                    duration.toMillis(),
                    ChatContract.GetChatMessages.NS_API_SLOW_THRESHOLD.toMillis());
        }
    }

    /** All metrics in the text format of Prometheus. */
    public String scrape() {
        return registry.scrape();
    }

    private Timer timer(int status, String mediaType) {
        return Timer.builder("chat_get_messages")
                .description("Calls of GetChatMessages")
                .tag("status", Integer.toString(status))
                .tag("media_type", mediaType)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry);
    }
}
