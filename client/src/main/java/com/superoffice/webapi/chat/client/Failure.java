package com.superoffice.webapi.chat.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a {@link ChatApiException} tells. */
record Failure(
        String message,
        @Nullable Throwable cause,
        int status,
        @Nullable String errorType,
        @Nullable String errorMessage,
        int attempts,
        Duration elapsed,
        @Nullable String requestId,
        @Nullable Duration retryAfter) {}
