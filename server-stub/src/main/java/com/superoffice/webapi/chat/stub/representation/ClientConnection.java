package com.superoffice.webapi.chat.stub.representation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The connection that a call came over. */
public final class ClientConnection {

    /** The request attribute under which the connector puts the connection. */
    public static final String ATTRIBUTE = "sandbox.connection";

    private final SocketWrapperBase<?> socket;
    private final Response answer;
    private boolean abandoned;

    public ClientConnection(SocketWrapperBase<?> socket, Response answer) {
        this.socket = socket;
        this.answer = answer;
    }

    /** The connection of a call. */
    public static ClientConnection of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ClientConnection connection) {
            return connection;
        }
        throw new IllegalStateException("the connector does not tell its connections");
    }

    /** Says what the answer is in, spelt as it is here: a servlet's own way takes the blank before a charset away. */
    void answerIn(String contentType) {
        answer.setContentTypeNoCharset(contentType);
    }

    /** Once the call is answered, nothing more is read: what is left of its body is not waited for. */
    public void abandon() {
        abandoned = true;
    }

    /** Whether nothing more is to be read. */
    public boolean isAbandoned() {
        return abandoned;
    }

    /** Ends the connection with a FIN. */
    public void close() {
        socket.close();
    }

    /** Ends the connection with a RST. */
    public void reset() throws IOException {
        if (socket instanceof NioEndpoint.NioSocketWrapper nio && socket.getSocket() instanceof NioChannel channel) {
            channel.getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
            nio.getPoller().getSelector().wakeup(); // a registered channel is really closed by the next selection only
        } else {
            socket.close();
        }
    }
}
