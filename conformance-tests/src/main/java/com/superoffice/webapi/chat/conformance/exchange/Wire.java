package com.superoffice.webapi.chat.conformance.exchange;

import java.time.Duration;
import java.util.Optional;

/** The way to a server. May be used by several threads at once. */
public interface Wire extends AutoCloseable {

    /**
     * Sends a request as written and reads the response.
     *
     * @throws NoResponseException when there is no response, or none that is HTTP; it says why in one line
     */
    Exchange exchange(RawRequest request) throws NoResponseException;

    /** The server's base URL. */
    BaseUrl baseUrl();

    /** Whether a proxy stands between, so that a timeout may be the proxy's. */
    default boolean isThroughProxy() {
        return false;
    }

    @Override
    void close();

    /**
     * Opens the way; connections are made when they are needed and kept for the next request.
     *
     * @param proxy the proxy to go through, whatever the host of the server
     */
    static Wire to(BaseUrl baseUrl, Optional<HttpProxy> proxy, Duration timeout) {
        return new SocketWire(new Route(baseUrl, proxy, timeout));
    }

    /** Opens the way that the JVM's own proxy settings give. */
    static Wire to(BaseUrl baseUrl, Duration timeout) {
        return to(baseUrl, HttpProxy.ofTheJvm(baseUrl), timeout);
    }
}
