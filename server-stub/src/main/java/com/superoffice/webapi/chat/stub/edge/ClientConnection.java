package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The connection that a call came over. */
final class ClientConnection {

    /** The request attribute under which the connector puts it. */
    static final String ATTRIBUTE = "sandbox.connection";

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final NioSocketWrapper socket;
    private final Request request;
    private final Response response;
    private final long deadline;
    private @Nullable Runnable onceDrained;

    ClientConnection(NioSocketWrapper socket, Request request, Response response, long deadline) {
        this.socket = socket;
        this.request = request;
        this.response = response;
        this.deadline = deadline;
    }

    static ClientConnection of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ClientConnection connection) {
            return connection;
        }
        throw new IllegalStateException("the connector does not tell its connections");
    }

    /** How long the client may take for what is left of its request. */
    Duration timeLeft() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    /** Says what the answer is in, spelt as it is here: a servlet's own way takes the blank before a charset away. */
    void answerIn(String contentType) {
        response.setContentTypeNoCharset(contentType);
    }

    /** Whether the whole body of the request was read. */
    boolean isInputRead() {
        return request.isFinished();
    }

    /** RFC 9112, 6.1: HTTP/1.0 knows no transfer codings. */
    boolean isFramingFaulty() {
        return request.protocol().equals("HTTP/1.0") && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Whether some of a body that says its length can be read now; not if the client waits to be asked for it. */
    boolean hasInput() {
        if (request.hasExpectation() && request.getBytesRead() == 0) {
            return false;
        }
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    /** Asks for a body; the listener is called whenever some of it is there. */
    void awaitInput(ReadListener listener) {
        request.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
        socket.setReadTimeout(-1); // who asks has a time limit
        request.setReadListener(listener);
    }

    /** Whether some more can be read now; if not, the listener will be called. */
    boolean isInputReady() {
        return !request.isFinished() && request.isReady();
    }

    /** Reads what is there; past Tomcat's own stream, which would reject the call when the body breaks off. */
    ByteBuffer read() throws IOException {
        Input input = new Input();
        return request.doRead(input) > 0 ? input.bytes : NOTHING;
    }

    /** Whether the client has not taken all that was sent. */
    boolean isCongested() {
        return socket.getSocket() instanceof ClientChannel channel && channel.isCongested();
    }

    /** Does something once the client has taken all that was sent. */
    void onceDrained(Runnable action) {
        onceDrained = action;
    }

    void drained() {
        if (onceDrained != null) {
            Runnable action = onceDrained;
            onceDrained = null;
            action.run();
        }
    }

    /** Ends the connection with a FIN. */
    void close() {
        socket.close();
    }

    /** Ends the connection with a RST. */
    void reset() throws IOException {
        socket.getSocket().getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
        socket.getPoller().getSelector().wakeup(); // a registered channel is really closed by the next selection only
    }

    private static final class Input implements ApplicationBufferHandler {

        private ByteBuffer bytes = NOTHING;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // the buffer is Tomcat's own
        }
    }
}
