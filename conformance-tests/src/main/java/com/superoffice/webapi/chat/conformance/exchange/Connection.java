package com.superoffice.webapi.chat.conformance.exchange;

import com.superoffice.webapi.chat.conformance.exchange.NoAnswerException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection to a server. Used by one thread at a time. */
final class Connection {

    private final Socket socket;
    private final AnswerReader reader;
    private final OutputStream output;
    private boolean reusable;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.reader = new AnswerReader(socket.getInputStream());
        this.output = socket.getOutputStream();
    }

    static Connection open(BaseUrl baseUrl, Duration timeout) throws NoAnswerException {
        int millis = Math.toIntExact(timeout.toMillis());
        Socket socket = new Socket();
        try {
            InetSocketAddress address = new InetSocketAddress(baseUrl.host(), baseUrl.port());
            if (address.isUnresolved()) {
                throw new NoAnswerException(Reason.UNKNOWN_HOST, "no such host: " + baseUrl.host(), null);
            }
            socket.connect(address, millis);
            socket.setSoTimeout(millis);
            socket.setTcpNoDelay(true);
            if (baseUrl.secure()) {
                socket = secured(socket, baseUrl);
            }
            return new Connection(socket);
        } catch (NoAnswerException e) {
            throw closing(socket, e);
        } catch (ConnectException e) {
            throw closing(socket, noAnswer(Reason.REFUSED, baseUrl.origin() + " refused the connection", e));
        } catch (SocketTimeoutException e) {
            throw closing(
                    socket, noAnswer(Reason.SILENT, baseUrl.origin() + " took no connection within " + millis + " ms", e));
        } catch (IOException e) {
            Reason reason = baseUrl.secure() ? Reason.TLS : Reason.REFUSED;
            String what = baseUrl.secure() ? ": TLS failed: " : ": no connection: ";
            throw closing(socket, noAnswer(reason, baseUrl.origin() + what + e.getMessage(), e));
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

    private static NoAnswerException noAnswer(Reason reason, String message, Exception cause) {
        return new NoAnswerException(reason, message, cause);
    }

    private static NoAnswerException closing(Socket socket, NoAnswerException failure) {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Sends and reads; a server may answer, and hang up, before it has taken the whole body. */
    RawResponse exchange(RawRequest request, String authority) throws IOException, StaleConnectionException {
        reusable = false;
        IOException unsent = send(request, authority);
        RawResponse response;
        try {
            response = reader.read(request.method(), request.isClosing());
        } catch (SocketException e) {
            throw new StaleConnectionException(String.valueOf(e.getMessage()), unsent == null ? e : unsent);
        }
        reusable = unsent == null && !reader.ended() && !asksToClose(response);
        return response;
    }

    private @Nullable IOException send(RawRequest request, String authority) {
        try {
            output.write(request.bytes(authority));
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
