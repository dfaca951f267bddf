package com.superoffice.webapi.chat.client;

import java.time.Duration;

/** Is told of every call, in the thread that made it. */
@FunctionalInterface
public interface ChatMetrics {

    /** Keeps no measure. */
    ChatMetrics NONE = call -> {};

    /** Must be quick; what it throws is logged and forgotten. */
    void record(Call call);

    /**
     * A call that ended.
     *
     * @param outcome {@code ok}, {@code cancelled}, {@code failed} (the transport broke its contract), or the simple name of the {@link ChatApiException} in lower case with
     *     underscores, such as {@code rate_limited}
     * @param duration how long the call took, with all its attempts and waits
     * @param attempts how many requests were sent
     * @param slow whether a request took longer than the NsApiSlow threshold
     */
    record Call(String outcome, Duration duration, int attempts, boolean slow) {}
}
