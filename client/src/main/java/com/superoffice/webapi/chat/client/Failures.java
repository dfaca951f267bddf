package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.retry.RetryAfter;
import com.superoffice.webapi.chat.client.wire.ErrorObject;
import com.superoffice.webapi.chat.client.wire.Headers;
import com.superoffice.webapi.chat.client.wire.WireFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions of one call; its numbers come with each. */
final class Failures {

    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private static final List<String> REQUEST_IDS = List.of("X-Request-ID", "X-Correlation-ID", "Request-Id");

    private final int chatSessionId;
    private final String baseUrl;

    Failures(int chatSessionId, String baseUrl) {
        this.chatSessionId = chatSessionId;
        this.baseUrl = baseUrl;
    }

    /** Whether the same request may bring messages some time later. */
    static boolean mayPass(WireFailure failure) {
        return switch (failure.kind()) {
            case UNREACHABLE, CUT_OFF, TIMED_OUT -> true;
            case REFUSED -> PASSING.contains(failure.status());
            case ABORTED, UNEXPECTED -> false;
        };
    }

    static @Nullable Duration retryAfter(WireFailure failure, Instant now) {
        return RetryAfter.parse(Headers.first(failure.headers(), "Retry-After"), now);
    }

    ChatApiException of(WireFailure failure, int attempts, Duration elapsed, Instant now) {
        ErrorObject error = failure.error();
        String requestId = requestId(failure);
        String errorMessage = error == null ? null : joined(error.message(), error.detail());
        Failure told = new Failure(
                message(what(failure, error, errorMessage), attempts, elapsed, requestId),
                failure.getCause(),
                failure.status(),
                error == null ? null : error.type(),
                errorMessage,
                attempts,
                elapsed,
                requestId,
                retryAfter(failure, now));
        return switch (failure.kind()) {
            case UNREACHABLE, CUT_OFF -> new ChatApiException.Unreachable(told);
            case TIMED_OUT -> new ChatApiException.TimedOut(told);
            case UNEXPECTED -> new ChatApiException.UnexpectedAnswer(told);
            case REFUSED -> refused(told);
            case ABORTED -> throw new IllegalArgumentException("a call that was given up has no exception of its own");
        };
    }

    private static ChatApiException refused(Failure told) {
        int status = told.status();
        if (status == 401) {
            return new ChatApiException.NotAuthenticated(told);
        }
        if (status == 403) {
            return new ChatApiException.Forbidden(told);
        }
        if (status == 408) {
            return new ChatApiException.TimedOut(told);
        }
        if (status == 421) {
            return new ChatApiException.WrongTenant(told);
        }
        if (status == 429) {
            return new ChatApiException.RateLimited(told);
        }
        if (status >= 400 && status < 500) {
            return new ChatApiException.BadRequest(told);
        }
        if (status >= 500 && status < 600) {
            return new ChatApiException.ServerError(told);
        }
        return new ChatApiException.UnexpectedAnswer(told);
    }

    ChatApiException timedOut(String waitedFor, int attempts, Duration elapsed) {
        return new ChatApiException.TimedOut(
                own("the time was over while waiting for " + waitedFor, null, attempts, elapsed, null));
    }

    ChatApiException limited(Duration wait, int attempts, Duration elapsed) {
        return new ChatApiException.RateLimited(own(
                "the client's own limit allows the call only in " + wait.toMillis() + " ms", null, attempts, elapsed, wait));
    }

    ChatApiException notRenewed(@Nullable Throwable cause, int attempts, Duration elapsed) {
        String supplierFailed = "the supplier of the credentials failed"
                + (cause == null ? "" : ": " + cause.getClass().getSimpleName());
        return new ChatApiException.NotAuthenticated(own(supplierFailed, cause, attempts, elapsed, null));
    }

    ChatApiException withoutId() {
        return new ChatApiException.UnexpectedAnswer(
                own("a message has no ChatMessageId, so that none can be told from another", null, 1, Duration.ZERO, null));
    }

    private Failure own(
            String what, @Nullable Throwable cause, int attempts, Duration elapsed, @Nullable Duration retryAfter) {
        return new Failure(
                message(what, attempts, elapsed, null), cause, 0, null, null, attempts, elapsed, null, retryAfter);
    }

    private String what(WireFailure failure, @Nullable ErrorObject error, @Nullable String errorMessage) {
        StringBuilder what = new StringBuilder();
        if (failure.status() != 0) {
            what.append(failure.status()).append(' ');
        }
        what.append(failure.getMessage());
        if (failure.kind() == WireFailure.Kind.UNREACHABLE) {
            what.append(", from ").append(baseUrl);
        }
        if (error != null) {
            what.append(": ").append(String.join(": ", List.of(or(error.type()), or(errorMessage))));
        }
        return what.toString();
    }

    private String message(String what, int attempts, Duration elapsed, @Nullable String requestId) {
        return "GetChatMessages of session " + chatSessionId + ": " + what + " (attempts: " + attempts + ", elapsed: "
                + elapsed.toMillis() + " ms" + (requestId == null ? "" : ", request id: " + requestId) + ")";
    }

    private static @Nullable String joined(@Nullable String message, @Nullable String detail) {
        if (message == null || detail == null) {
            return message == null ? detail : message;
        }
        return message + " " + detail;
    }

    private static String or(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static @Nullable String requestId(WireFailure failure) {
        for (String name : REQUEST_IDS) {
            String id = Headers.first(failure.headers(), name);
            if (id != null && id.matches("[!-~]{1,100}")) {
                return id;
            }
        }
        return null;
    }
}
