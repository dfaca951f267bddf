package com.superoffice.webapi.chat.conformance.exchange;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A server that has been started, and may not listen yet. */
public final class StartingServer {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int UNAVAILABLE = 503;

    private StartingServer() {}

    /**
     * Waits until the server takes connections.
     *
     * @param proxy the proxy to go through, if there is one
     * @param atMost how long to wait, in seconds; nothing is thrown when the server has not come by then
     */
    public static void await(BaseUrl baseUrl, Optional<HttpProxy> proxy, int atMost) {
        long end = System.nanoTime() + Duration.ofSeconds(atMost).toNanos();
        boolean forwarded = proxy.isPresent() && !baseUrl.secure();
        Route route = new Route(baseUrl, proxy, PAUSE.multipliedBy(10));
        while (!(forwarded ? responds(route) : listens(route)) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean listens(Route route) {
        try (Socket socket = route.connect()) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** A proxy that forwards takes the connection itself: only a response of the server shows that it listens. */
    private static boolean responds(Route route) {
        try (Wire wire = new SocketWire(route)) {
            RawRequest question = RawRequest.of("HEAD", route.server().path()).closing();
            return wire.exchange(question).response().status() != UNAVAILABLE;
        } catch (NoResponseException e) {
            return false;
        }
    }
}
