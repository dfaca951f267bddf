package com.superoffice.webapi.chat.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.superoffice.webapi.chat.stub.representation.ClientConnection;
import java.io.IOException;
import java.util.Objects;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1, with four things added: a request knows the connection it came over, for the faults that end it; the
 * time limit holds for the whole head of a request, not for each of its bytes; the rest of a body that was refused is
 * not waited for; and a host may have underscores.
 */
public final class SandboxProtocol extends Http11NioProtocol {

    @Override
    protected Processor createProcessor() {
        return new TimedProcessor(this, new ConnectionAdapter(getAdapter()));
    }

    private static final class TimedProcessor extends Http11Processor {

        private final Http11NioProtocol protocol;
        private final ConnectionAdapter requests;
        private long headBegan;

        TimedProcessor(Http11NioProtocol protocol, ConnectionAdapter requests) {
            super(protocol, requests);
            this.protocol = protocol;
            this.requests = requests;
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (requests.connection != socket) { // this processor served another connection before
                headBegan = 0;
                requests.connection = socket;
            }
            if (headBegan != 0
                    && System.nanoTime() - headBegan > protocol.getConnectionTimeout() * 1_000_000L) {
                return SocketState.CLOSED;
            }
            SocketState state = super.service(socket);
            boolean headIsIncomplete = state == SocketState.LONG;
            if (!headIsIncomplete) {
                headBegan = 0;
            } else if (headBegan == 0) {
                headBegan = System.nanoTime();
            }
            return state;
        }

        /** Tomcat's parser takes no underscore, which names of containers have: it is given letters in their place. */
        @Override
        protected void parseHost(@Nullable MessageBytes host) {
            if (host == null || host.getByteChunk().indexOf('_', 0) < 0) {
                super.parseHost(host);
                return;
            }
            String sent = host.toString();
            byte[] letters = sent.replace('_', 'x').getBytes(ISO_8859_1);
            MessageBytes parsed = MessageBytes.newInstance();
            parsed.setBytes(letters, 0, letters.length);
            super.parseHost(parsed);
            MessageBytes name = request.serverName();
            if (!name.isNull()) {
                name.setString(sent.substring(0, name.getLength()));
            }
        }
    }

    /** Puts the connection into each request; one for each processor, which serves one connection at a time. */
    private static final class ConnectionAdapter implements Adapter {

        private final Adapter adapter;
        private @Nullable SocketWrapperBase<?> connection;

        ConnectionAdapter(Adapter adapter) {
            this.adapter = adapter;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            ClientConnection call = new ClientConnection(Objects.requireNonNull(connection), response);
            request.setAttribute(ClientConnection.ATTRIBUTE, call);
            adapter.service(request, response);
            if (call.isAbandoned()) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
            return adapter.asyncDispatch(request, response, status);
        }

        @Override
        public void log(Request request, Response response, long time) {
            adapter.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
