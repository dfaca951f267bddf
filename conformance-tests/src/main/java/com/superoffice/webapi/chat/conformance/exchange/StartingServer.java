package com.superoffice.webapi.chat.conformance.exchange;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A server that has been told to start, and may not listen yet. */
public final class StartingServer {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private StartingServer() {}

    /**
     * Waits until the server takes connections.
     *
     * @param atMost how long to wait, in seconds; nothing is thrown when the server has not come by then
     */
    public static void await(BaseUrl baseUrl, int atMost) {
        long end = System.nanoTime() + Duration.ofSeconds(atMost).toNanos();
        while (!listens(baseUrl) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean listens(BaseUrl baseUrl) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(baseUrl.host(), baseUrl.port()), Math.toIntExact(PAUSE.toMillis() * 10));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
