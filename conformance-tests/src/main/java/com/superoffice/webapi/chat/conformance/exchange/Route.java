package com.superoffice.webapi.chat.conformance.exchange;

import com.superoffice.webapi.chat.conformance.exchange.NoResponseException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way to a server: straight, or through a proxy, which forwards requests of plain HTTP and tunnels TLS.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6">RFC 9110, CONNECT</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2">RFC 9112, absolute-form</a>
 */
final class Route {

    private static final int CREDENTIALS_REQUIRED = 407;
    /** No response of the contract: the proxy has none of the server. */
    private static final Set<Integer> OF_A_GATEWAY = Set.of(502, 504);

    private final BaseUrl server;
    private final @Nullable HttpProxy proxy;
    private final Duration timeout;
    private final Dialer dialer;

    Route(BaseUrl server, Optional<HttpProxy> proxy, Duration timeout) {
        this(server, proxy, timeout, InetAddress::getAllByName);
    }

    Route(BaseUrl server, Optional<HttpProxy> proxy, Duration timeout, Dialer.Resolver resolver) {
        this.server = server;
        this.proxy = proxy.orElse(null);
        this.timeout = timeout;
        this.dialer = new Dialer(resolver, timeout);
    }

    BaseUrl server() {
        return server;
    }

    boolean isThroughProxy() {
        return proxy != null;
    }

    /** Who takes the requests, as errors call it. */
    String peer() {
        return proxy == null || server.secure() ? server.origin() : proxy.toString();
    }

    /** How long a response may take. */
    String limit() {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    }

    /** What comes over a connection, within the limit. */
    TimedInput input(Socket socket) throws IOException {
        return new TimedInput(socket, timeout);
    }

    /** A connection to the server, before any TLS, or to the proxy that forwards to it. */
    Socket connect() throws NoResponseException {
        Socket socket = proxy == null
                ? dialer.connect(server.origin(), server.host(), server.port())
                : dialer.connect(proxy.toString(), proxy.host(), proxy.port());
        try {
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
            if (proxy != null && server.secure()) {
                tunnel(socket, proxy);
            }
            return socket;
        } catch (NoResponseException e) {
            throw closing(socket, e);
        } catch (IOException | StaleConnectionException e) {
            throw closing(socket, broken(proxy == null ? server.origin() : proxy.toString(), e));
        }
    }

    private NoResponseException broken(String peer, Exception e) {
        return e instanceof SocketTimeoutException
                ? new NoResponseException(Reason.SILENT, peer + " did not answer within " + limit(), e)
                : new NoResponseException(Reason.CLOSED, peer + " closed the connection without a response", e);
    }

    private void tunnel(Socket socket, HttpProxy proxy) throws IOException, StaleConnectionException {
        String target = server.host() + ":" + server.port();
        RawRequest connect = authorized(RawRequest.of("CONNECT", target), proxy);
        socket.getOutputStream().write(connect.bytes(target));
        RawResponse response;
        try {
            response = new ResponseReader(input(socket)).read("CONNECT", false);
        } catch (NoResponseException e) {
            throw named(e, proxy);
        }
        if (response.status() / 100 != 2) {
            throw refused(proxy, response.status());
        }
    }

    /** The request as it goes onto the connection: one that is forwarded names the server in its target. */
    RawRequest onto(RawRequest request) {
        return proxy == null || server.secure()
                ? request
                : authorized(request.target(server.origin() + request.target()), proxy);
    }

    private static RawRequest authorized(RawRequest request, HttpProxy proxy) {
        return proxy.authorization()
                .map(header -> request.with(header.name(), header.value()))
                .orElse(request);
    }

    /** Tells a response of the proxy itself from one of the server. */
    RawResponse ofTheServer(RawResponse response) throws NoResponseException {
        int status = response.status();
        if (proxy != null && !server.secure() && (status == CREDENTIALS_REQUIRED || OF_A_GATEWAY.contains(status))) {
            throw refused(proxy, status);
        }
        return response;
    }

    /** What is wrong with a response that a proxy has forwarded, or made up, names the proxy. */
    NoResponseException named(NoResponseException e) {
        return proxy == null || server.secure() || e.reason() == Reason.PROXY ? e : named(e, proxy);
    }

    private static NoResponseException named(NoResponseException e, HttpProxy proxy) {
        return new NoResponseException(e.reason(), proxy + ": " + e.getMessage(), e);
    }

    private NoResponseException refused(HttpProxy proxy, int status) {
        String what = status != CREDENTIALS_REQUIRED
                ? " returned " + status + " for " + server.origin()
                : proxy.credentials().isPresent()
                        ? " rejected the user or the password (407)"
                        : " requires credentials (407); use --proxy http://USER:PASSWORD@HOST:PORT";
        return new NoResponseException(Reason.PROXY, proxy + what, null);
    }

    static NoResponseException closing(Socket socket, NoResponseException failure) {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
