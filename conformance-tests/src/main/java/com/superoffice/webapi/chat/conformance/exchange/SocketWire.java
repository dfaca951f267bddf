package com.superoffice.webapi.chat.conformance.exchange;

import com.superoffice.webapi.chat.conformance.exchange.NoAnswerException.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Keeps the connections that may be used again. */
final class SocketWire implements Wire {

    private final BaseUrl baseUrl;
    private final Duration timeout;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    SocketWire(BaseUrl baseUrl, Duration timeout) {
        this.baseUrl = baseUrl;
        this.timeout = timeout;
    }

    @Override
    public BaseUrl baseUrl() {
        return baseUrl;
    }

    @Override
    public Exchange exchange(RawRequest request) throws NoAnswerException {
        Connection kept = request.isClosing() ? null : idle.pollFirst();
        if (kept != null) {
            try {
                return exchange(kept, request);
            } catch (StaleConnectionException e) {
                // The server had closed the kept connection before it saw the request: a new one decides.
                kept.close();
            }
        }
        try {
            return exchange(Connection.open(baseUrl, timeout), request);
        } catch (StaleConnectionException e) {
            throw new NoAnswerException(
                    Reason.CLOSED, baseUrl.origin() + " closed the connection without an answer", e);
        }
    }

    private Exchange exchange(Connection connection, RawRequest request)
            throws NoAnswerException, StaleConnectionException {
        Instant started = Instant.now();
        long begin = System.nanoTime();
        RawResponse response = null;
        try {
            response = connection.exchange(request, baseUrl.authority());
            return new Exchange(request, response, started, Duration.ofNanos(System.nanoTime() - begin));
        } catch (SocketTimeoutException e) {
            throw new NoAnswerException(
                    Reason.SILENT, baseUrl.origin() + " did not answer within " + seconds(timeout), e);
        } catch (NoAnswerException e) {
            throw e;
        } catch (IOException e) {
            throw new NoAnswerException(
                    Reason.CLOSED, baseUrl.origin() + " broke the connection off: " + e.getMessage(), e);
        } finally {
            keepOrClose(connection, request, response);
        }
    }

    private void keepOrClose(Connection connection, RawRequest request, @Nullable RawResponse response) {
        if (response != null && !request.isClosing() && connection.reusable()) {
            idle.addFirst(connection);
        } else {
            connection.close();
        }
    }

    private static String seconds(Duration timeout) {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    }

    @Override
    public void close() {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
