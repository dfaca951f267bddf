package com.superoffice.webapi.chat.conformance.exchange;

import com.superoffice.webapi.chat.conformance.exchange.NoResponseException.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Keeps the connections that may be used again. */
final class SocketWire implements Wire {

    private final Route route;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    SocketWire(Route route) {
        this.route = route;
    }

    @Override
    public BaseUrl baseUrl() {
        return route.server();
    }

    @Override
    public boolean isThroughProxy() {
        return route.isThroughProxy();
    }

    @Override
    public Exchange exchange(RawRequest request) throws NoResponseException {
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
            return exchange(Connection.open(route), request);
        } catch (StaleConnectionException e) {
            throw new NoResponseException(
                    Reason.CLOSED, route.peer() + " closed the connection without a response", e);
        }
    }

    private Exchange exchange(Connection connection, RawRequest request)
            throws NoResponseException, StaleConnectionException {
        Instant started = Instant.now();
        long begin = System.nanoTime();
        RawResponse response = null;
        try {
            response = connection.exchange(request);
            return new Exchange(request, response, started, Duration.ofNanos(System.nanoTime() - begin));
        } catch (SocketTimeoutException e) {
            throw new NoResponseException(
                    Reason.SILENT, route.peer() + " did not answer within " + route.limit(), e);
        } catch (NoResponseException e) {
            throw route.named(e);
        } catch (IOException e) {
            throw new NoResponseException(
                    Reason.CLOSED, route.peer() + " broke the connection off: " + e.getMessage(), e);
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

    @Override
    public void close() {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
