package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.retry.Timekeeper;
import feign.Client;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a client was built with. Checked by the builder. */
record Settings(
        String baseUrl,
        Credentials credentials,
        @Nullable String appToken,
        @Nullable String applicationId,
        Localization localization,
        ZoneId zoneOfDatesWithoutOffset,
        Duration connectTimeout,
        Duration attemptTimeout,
        Duration callTimeout,
        RetryPolicy retry,
        int callsPerSecond,
        boolean limitPlainCalls,
        @Nullable Client givenTransport,
        Client transport,
        @Nullable Executor executor,
        ChatMetrics metrics,
        Timekeeper timekeeper,
        RandomGenerator random) {

    @Override
    public String toString() {
        return "baseUrl=" + baseUrl + ", credentials=" + credentials + ", localization=" + localization;
    }
}
