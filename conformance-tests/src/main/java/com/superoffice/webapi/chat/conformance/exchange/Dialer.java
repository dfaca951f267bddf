package com.superoffice.webapi.chat.conformance.exchange;

import com.superoffice.webapi.chat.conformance.exchange.NoResponseException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens TCP connections: to each address of a name in turn, until one takes it. */
final class Dialer {

    /** Where names are looked up. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final Duration timeout;

    Dialer(Resolver resolver, Duration timeout) {
        this.resolver = resolver;
        this.timeout = timeout;
    }

    /**
     * Connects, within the time limit for all addresses together.
     *
     * @param peer what errors call the one that is connected to
     */
    Socket connect(String peer, String host, int port) throws NoResponseException {
        InetAddress[] addresses;
        try {
            addresses = resolver.addresses(host);
        } catch (UnknownHostException e) {
            throw new NoResponseException(Reason.UNKNOWN_HOST, peer + ": no such host", e);
        }
        long end = System.nanoTime() + timeout.toNanos();
        @Nullable IOException failure = null;
        for (int i = 0; i < addresses.length; i++) {
            // An address that is silent leaves time for those after it.
            long share = (end - System.nanoTime()) / (addresses.length - i);
            try {
                return connect(new InetSocketAddress(addresses[i], port), Duration.ofNanos(share));
            } catch (IOException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        throw failed(peer, addresses.length, Objects.requireNonNull(failure));
    }

    private static Socket connect(InetSocketAddress address, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, Math.toIntExact(Math.max(1, limit.toMillis())));
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private NoResponseException failed(String peer, int tried, IOException e) {
        String all = tried == 1 ? "" : "; " + tried + " addresses were tried";
        if (e instanceof SocketTimeoutException) {
            String what = peer + " took no connection within " + timeout.toMillis() + " ms";
            return new NoResponseException(Reason.SILENT, what + all, e);
        }
        String why = String.valueOf(e.getMessage());
        String what = why.contains("refused") ? " refused the connection" : ": no connection: " + why;
        return new NoResponseException(Reason.REFUSED, peer + what + all, e);
    }
}
