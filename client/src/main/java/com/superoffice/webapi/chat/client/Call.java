package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.follow.Limiter;
import com.superoffice.webapi.chat.client.retry.Backoff;
import com.superoffice.webapi.chat.client.retry.Deadline;
import com.superoffice.webapi.chat.client.wire.Attempt;
import com.superoffice.webapi.chat.client.wire.Wire;
import com.superoffice.webapi.chat.client.wire.WireAnswer;
import com.superoffice.webapi.chat.client.wire.WireFailure;
import com.superoffice.webapi.chat.client.wire.WireRequest;
import com.superoffice.webapi.chat.contract.ChatContract;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call, with all its attempts, within its time. Used once, by one thread. */
final class Call {

    private static final Logger LOG = LoggerFactory.getLogger(ChatClient.class);

    private final Settings settings;
    private final Wire<ChatMessage> wire;
    private final CredentialSource credentials;
    private final @Nullable Limiter limiter;
    private final MessagesQuery query;
    private final int mostAttempts;
    private final Deadline deadline;
    private final CallControl control;
    private final Failures failures;

    private boolean admitted;
    private boolean renewed;
    private boolean slow;
    private boolean lastWasSlow;
    private int attempts;
    private int failed;

    /**
     * @param limiter what each attempt waits for, or null
     * @param admitted whether the first attempt has been let through already
     */
    Call(
            Settings settings,
            Wire<ChatMessage> wire,
            CredentialSource credentials,
            @Nullable Limiter limiter,
            boolean admitted,
            MessagesQuery query,
            RetryPolicy retry,
            Deadline deadline,
            CallControl control) {
        this.settings = settings;
        this.wire = wire;
        this.credentials = credentials;
        this.limiter = limiter;
        this.admitted = admitted;
        this.query = query;
        this.mostAttempts = ChatContract.GetChatMessages.SAFE_TO_RETRY ? retry.attempts() : 1;
        this.deadline = deadline;
        this.control = control;
        this.failures = new Failures(query.chatSessionId(), settings.baseUrl());
    }

    /**
     * Makes the call and tells the metrics.
     *
     * @throws ChatApiException if it brings no messages
     * @throws CancellationException if it was given up or the thread interrupted
     */
    WireAnswer<ChatMessage> make() {
        String outcome = "failed";
        control.begin();
        try {
            WireAnswer<ChatMessage> answer = repeat();
            outcome = "ok";
            return answer;
        } catch (ChatApiException e) {
            outcome = e.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
            throw e;
        } catch (CancellationException e) {
            outcome = "cancelled";
            throw e;
        } catch (InterruptedException e) {
            outcome = "cancelled";
            Thread.currentThread().interrupt();
            throw cancelled();
        } finally {
            control.end();
            tell(outcome);
        }
    }

    /** What {@link #make()} returned, as the whole response. */
    MessagesResponse response(WireAnswer<ChatMessage> answer) {
        return new MessagesResponse(
                answer.status(),
                headers(answer.headers()),
                answer.messages(),
                deadline.elapsed(),
                attempts,
                lastWasSlow);
    }

    private WireAnswer<ChatMessage> repeat() throws InterruptedException {
        while (true) {
            waitForTurn();
            CredentialSource.Lease lease = lease(null);
            try {
                return attempt(lease);
            } catch (WireFailure e) {
                if (e.kind() == WireFailure.Kind.ABORTED) {
                    throw cancelled();
                }
                if (e.status() == 401 && credentials.renewable() && !renewed) {
                    renewed = true;
                    LOG.debug("GetChatMessages of session {}: 401, renewing the credentials", query.chatSessionId());
                    lease(lease);
                } else {
                    waitOrFail(e);
                }
            }
        }
    }

    private WireAnswer<ChatMessage> attempt(CredentialSource.Lease lease) throws WireFailure {
        Duration time = min(settings.attemptTimeout(), deadline.remaining());
        if (time.isZero()) {
            throw failures.timedOut("a request", attempts, deadline.elapsed());
        }
        Attempt<ChatMessage> attempt = wire.attempt(request(lease, time));
        control.running(attempt);
        attempts++;
        long begin = settings.timekeeper().nanos();
        try {
            return attempt.send();
        } finally {
            lastWasSlow = isSlow(begin);
            slow |= lastWasSlow;
            control.running(null);
        }
    }

    private boolean isSlow(long begin) {
        return settings.timekeeper().nanos() - begin > ChatContract.GetChatMessages.NS_API_SLOW_THRESHOLD.toNanos();
    }

    private void waitForTurn() throws InterruptedException {
        if (limiter == null || admitted) {
            admitted = false;
            return;
        }
        Duration tooLong = limiter.acquire(deadline.remaining());
        if (tooLong != null) {
            throw failures.limited(tooLong, attempts, deadline.elapsed());
        }
    }

    /** The credentials to use, or those that follow the refused ones. */
    private CredentialSource.Lease lease(CredentialSource.@Nullable Lease refused) throws InterruptedException {
        try {
            return refused == null ? credentials.current(deadline) : credentials.renew(refused, deadline);
        } catch (CredentialSource.Unavailable e) {
            throw failures.notRenewed(e.getCause(), attempts, deadline.elapsed());
        } catch (TimeoutException e) {
            throw failures.timedOut("credentials", attempts, deadline.elapsed());
        }
    }

    private void waitOrFail(WireFailure failure) throws InterruptedException {
        failed++;
        if (failed >= mostAttempts || !Failures.mayPass(failure)) {
            throw exception(failure);
        }
        Duration asked = Failures.retryAfter(failure, settings.timekeeper().now());
        RetryPolicy policy = settings.retry();
        Duration wait = asked != null
                ? asked
                : new Backoff(policy.firstWait(), policy.longestWait(), settings.random()).after(failed);
        if (wait.compareTo(deadline.remaining()) >= 0) {
            throw exception(failure);
        }
        LOG.debug(
                "GetChatMessages of session {}: attempt {} failed ({} {}), the next in {} ms",
                query.chatSessionId(),
                attempts,
                failure.kind(),
                failure.status(),
                wait.toMillis());
        settings.timekeeper().sleep(wait);
    }

    private ChatApiException exception(WireFailure failure) {
        return failures.of(failure, attempts, deadline.elapsed(), settings.timekeeper().now());
    }

    private CancellationException cancelled() {
        return new CancellationException("GetChatMessages of session " + query.chatSessionId() + ": cancelled");
    }

    private WireRequest request(CredentialSource.Lease lease, Duration time) {
        Localization localization = query.localization() == null ? settings.localization() : query.localization();
        return new WireRequest(
                query.chatSessionId(),
                query.after(),
                query.selectedNames(),
                localization.language(),
                localization.culture(),
                localization.timeZoneHeader(),
                settings.appToken(),
                lease.headers(),
                time);
    }

    private static Map<String, List<String>> headers(Map<String, Collection<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return copy;
    }

    private void tell(String outcome) {
        try {
            settings.metrics().record(new ChatMetrics.Call(outcome, deadline.elapsed(), attempts, slow));
        } catch (RuntimeException e) {
            LOG.warn("the metrics failed: {}", e.getClass().getName());
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
