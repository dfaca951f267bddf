package com.superoffice.webapi.chat.stub.edge;

import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** Tomcat's HTTP/1.1 with connections whose clients no thread waits for: see {@link CallProcessor}. */
public final class SandboxProtocol extends Http11NioProtocol {

    public SandboxProtocol() {
        super(new Endpoint());
        setMaxHeaderCount(-1); // their size is limited
        setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
    }

    @Override
    protected Processor createProcessor() {
        return CallProcessor.of(this, getAdapter());
    }

    private static final class Endpoint extends NioEndpoint {

        private static final long UNSENT_BYTES = 32L * 1024 * 1024;

        /** The system would keep megabytes for a client that does not read. */
        private static final int SEND_BUFFER = 128 * 1024;

        private final Room unsent = new Room(UNSENT_BYTES);

        Endpoint() {
            getSocketProperties().setTxBufSize(SEND_BUFFER);
        }

        @Override
        protected NioChannel createChannel(SocketBufferHandler buffer) {
            return new ClientChannel(buffer, unsent);
        }
    }
}
