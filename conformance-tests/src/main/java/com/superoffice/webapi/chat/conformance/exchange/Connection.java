package com.superoffice.webapi.chat.conformance.exchange;

import com.superoffice.webapi.chat.conformance.exchange.NoResponseException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection to a server. Used by one thread at a time. */
final class Connection {

    private final Route route;
    private final Socket socket;
    private final TimedInput input;
    private final ResponseReader reader;
    private final OutputStream output;
    private boolean reusable;

    private Connection(Socket socket, Route route) throws IOException {
        this.route = route;
        this.socket = socket;
        this.input = route.input(socket);
        this.reader = new ResponseReader(input);
        this.output = socket.getOutputStream();
    }

    static Connection open(Route route) throws NoResponseException {
        Socket socket = route.connect();
        BaseUrl server = route.server();
        try {
            return new Connection(server.secure() ? secured(socket, server) : socket, route);
        } catch (SocketTimeoutException e) {
            String what = server.origin() + " did not complete the TLS handshake within " + route.limit();
            throw Route.closing(socket, new NoResponseException(Reason.SILENT, what, e));
        } catch (IOException e) {
            String what = server.origin() + (server.secure() ? ": TLS failed: " : ": no connection: ") + e.getMessage();
            throw Route.closing(socket, new NoResponseException(server.secure() ? Reason.TLS : Reason.REFUSED, what, e));
        }
    }

    private static Socket secured(Socket plain, BaseUrl baseUrl) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(plain, baseUrl.host(), baseUrl.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Sends and reads; a server may answer, and hang up, before it has taken the whole body. */
    RawResponse exchange(RawRequest request) throws IOException, StaleConnectionException {
        reusable = false;
        IOException unsent = send(route.onto(request));
        input.begin();
        RawResponse response;
        try {
            response = reader.read(request.method(), request.isClosing());
        } catch (SocketException e) {
            throw new StaleConnectionException(String.valueOf(e.getMessage()), unsent == null ? e : unsent);
        }
        reusable = unsent == null && !reader.ended() && !asksToClose(response);
        return route.ofTheServer(response);
    }

    private @Nullable IOException send(RawRequest request) {
        try {
            output.write(request.bytes(route.server().authority()));
            output.flush();
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static boolean asksToClose(RawResponse response) {
        return response.header("Connection").filter("close"::equalsIgnoreCase).isPresent()
                || response.version().equals("HTTP/1.0")
                || response.excess() > 0
                || response.truncated();
    }

    boolean reusable() {
        return reusable;
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            reusable = false;
        }
    }
}
