package com.superoffice.webapi.chat.client.micrometer;

import com.superoffice.webapi.chat.client.ChatMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Keeps measures in a Micrometer registry.
 *
 * <ul>
 *   <li>{@value #CALLS}: a timer, tagged {@code outcome}, of whole calls
 *   <li>{@value #REQUESTS}: a counter of the requests that were sent for them
 *   <li>{@value #SLOW}: a counter of calls with a request beyond the NsApiSlow threshold
 * </ul>
 */
public final class MicrometerChatMetrics implements ChatMetrics {

    /** The timer of calls. */
    public static final String CALLS = "superoffice.chat.calls";

    /** The counter of requests. */
    public static final String REQUESTS = "superoffice.chat.requests";

    /** The counter of slow calls. */
    public static final String SLOW = "ns_api_slow";

    private final MeterRegistry registry;
    private final Counter requests;
    private final Counter slow;

    private MicrometerChatMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.requests = Counter.builder(REQUESTS)
                .description("Requests that were sent for GetChatMessages")
                .register(registry);
        this.slow = Counter.builder(SLOW)
                .description("Calls of GetChatMessages beyond the NsApiSlow threshold")
                .register(registry);
    }

    /** Measures in the given registry. */
    public static MicrometerChatMetrics in(MeterRegistry registry) {
        if (registry == null) {
            throw new IllegalArgumentException("registry: must not be null");
        }
        return new MicrometerChatMetrics(registry);
    }

    @Override
    public void record(Call call) {
        Timer.builder(CALLS)
                .description("Calls of GetChatMessages, with all their attempts and waits")
                .tag("outcome", call.outcome())
                .register(registry)
                .record(call.duration());
        requests.increment(call.attempts());
        if (call.slow()) {
            slow.increment();
        }
    }
}
