package com.superoffice.webapi.chat.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call brought no messages; the subclass says why.
 *
 * <p>Holds what the server's error object says, and never the text of a chat, a header or a secret.
 */
public abstract sealed class ChatApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String errorType;
    private final @Nullable String errorMessage;
    private final int attempts;
    private final Duration elapsed;
    private final @Nullable String requestId;

    ChatApiException(Failure failure) {
        super(failure.message(), failure.cause());
        this.status = failure.status();
        this.errorType = failure.errorType();
        this.errorMessage = failure.errorMessage();
        this.attempts = failure.attempts();
        this.elapsed = failure.elapsed();
        this.requestId = failure.requestId();
    }

    /** The HTTP status of the last answer; 0 if there was none. */
    public int status() {
        return status;
    }

    /** {@code ErrorType} of the server's error object, or null. */
    public @Nullable String errorType() {
        return errorType;
    }

    /** {@code Message} and {@code MessageDetail} of the server's error object, or null. */
    public @Nullable String errorMessage() {
        return errorMessage;
    }

    /** How many requests were sent. */
    public int attempts() {
        return attempts;
    }

    /** How long the call took, with all its attempts and waits. */
    public Duration elapsed() {
        return elapsed;
    }

    /** The id that the server gave the request, or null. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The server refused the request: 400, or another status from 402 to 499 that has no class of its own. */
    public static final class BadRequest extends ChatApiException {

        private static final long serialVersionUID = 1L;

        BadRequest(Failure failure) {
            super(failure);
        }
    }

    /** 401: no credentials, or credentials that are not, or no longer, valid, also after they were renewed. */
    public static final class NotAuthenticated extends ChatApiException {

        private static final long serialVersionUID = 1L;

        NotAuthenticated(Failure failure) {
            super(failure);
        }
    }

    /** 403: this user may not read the chat session. */
    public static final class Forbidden extends ChatApiException {

        private static final long serialVersionUID = 1L;

        Forbidden(Failure failure) {
            super(failure);
        }
    }

    /** 421: the base URL is not that of the tenant. */
    public static final class WrongTenant extends ChatApiException {

        private static final long serialVersionUID = 1L;

        WrongTenant(Failure failure) {
            super(failure);
        }
    }

    /** 429, or the client's own limit: {@link #retryAfter()} says when to come back. */
    public static final class RateLimited extends ChatApiException {

        private static final long serialVersionUID = 1L;

        private final @Nullable Duration retryAfter;

        RateLimited(Failure failure) {
            super(failure);
            this.retryAfter = failure.retryAfter();
        }

        /** How long to wait before the next call; null if the server did not say. */
        public @Nullable Duration retryAfter() {
            return retryAfter;
        }
    }

    /** 500 to 599: the server failed, also when asked again. */
    public static final class ServerError extends ChatApiException {

        private static final long serialVersionUID = 1L;

        private final @Nullable Duration retryAfter;

        ServerError(Failure failure) {
            super(failure);
            this.retryAfter = failure.retryAfter();
        }

        /** How long to wait before the next call; null if the server did not say. */
        public @Nullable Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The answer is not of the contract: HTML, JSON that ends too early, an error object with 200, a redirection. */
    public static final class UnexpectedAnswer extends ChatApiException {

        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(Failure failure) {
            super(failure);
        }
    }

    /** No connection, or one that ended before the answer did. */
    public static final class Unreachable extends ChatApiException {

        private static final long serialVersionUID = 1L;

        Unreachable(Failure failure) {
            super(failure);
        }
    }

    /** The time of the call, or of its last attempt, was over. */
    public static final class TimedOut extends ChatApiException {

        private static final long serialVersionUID = 1L;

        TimedOut(Failure failure) {
            super(failure);
        }
    }
}
