package com.superoffice.webapi.chat.stub.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's processing of a connection, and what is to be done without a thread that waits: the time limit holds for the whole
 * head of a request, not for each of its bytes; what a client does not read is kept, and sent when it does; and a client that is
 * still sending what nobody reads is listened to for a while, as it would not see the response if its connection was reset.
 */
final class CallProcessor extends Http11Processor {

    /** How much of a body that nobody reads is dropped before the connection is closed. */
    private static final long MOST_DROPPED = 8L * 1024 * 1024;

    /** How long it is dropped at least, also when the time for the request is up. */
    private static final long LEAST_TO_DROP = TimeUnit.SECONDS.toNanos(1);

    private final Calls calls;
    private @Nullable NioSocketWrapper socket;

    /** What becomes of the connection when all is sent, or null during a call. */
    private @Nullable SocketState next;

    private boolean drops;
    private long dropped;
    private long dropsUntil;

    private CallProcessor(Http11NioProtocol protocol, Calls calls) {
        super(protocol, calls);
        this.calls = calls;
    }

    static CallProcessor of(Http11NioProtocol protocol, Adapter adapter) {
        Calls calls = new Calls(adapter, TimeUnit.MILLISECONDS.toNanos(protocol.getConnectionTimeout()));
        CallProcessor processor = new CallProcessor(protocol, calls);
        calls.processor = processor;
        return processor;
    }

    @Override
    public SocketState process(SocketWrapperBase<?> wrapper, SocketEvent event) throws IOException {
        NioSocketWrapper connection = (NioSocketWrapper) wrapper;
        if (connection != socket) { // this processor served another connection before
            socket = connection;
            next = null;
            drops = false;
            calls.headBegan = 0;
            calls.connection = connection;
        }
        if (event == SocketEvent.OPEN_WRITE
                && connection.getSocket() instanceof ClientChannel channel
                && channel.isCongested()) {
            return send(connection, channel);
        }
        if (next == null) {
            return after(super.process(wrapper, event), connection);
        }
        return event == SocketEvent.OPEN_READ ? after(next, connection) : SocketState.CLOSED;
    }

    private SocketState send(NioSocketWrapper connection, ClientChannel channel) throws IOException {
        try {
            if (channel.send()) {
                connection.updateLastWrite();
            }
        } catch (IOException e) {
            connection.setError(e);
            return next == null ? super.process(connection, SocketEvent.ERROR) : SocketState.CLOSED;
        }
        if (next != null) {
            return after(next, connection);
        }
        if (!channel.isCongested() && calls.call != null) {
            calls.call.drained();
        }
        return after(SocketState.LONG, connection);
    }

    /** The state that was reached, unless there is something left to send or to drop. */
    private SocketState after(SocketState state, NioSocketWrapper connection) throws IOException {
        if (!(connection.getSocket() instanceof ClientChannel channel)) {
            return state; // closed meanwhile
        }
        if (channel.isCongested()) {
            connection.registerWriteInterest();
            if (state == SocketState.OPEN || state == SocketState.CLOSED) {
                next = state;
                return SocketState.SENDFILE; // so Tomcat calls what it leaves alone until all is sent
            }
        } else if (state == SocketState.CLOSED && calls.inputIsLeft) {
            next = state;
            return drop(connection, channel);
        } else if (state == SocketState.OPEN) {
            next = null;
        }
        return state;
    }

    private SocketState drop(NioSocketWrapper connection, ClientChannel channel) throws IOException {
        long now = System.nanoTime();
        if (!drops) {
            drops = true;
            dropped = 0;
            dropsUntil = Math.max(calls.deadline, now + LEAST_TO_DROP);
            channel.getIOChannel().shutdownOutput();
            connection.updateLastRead();
            connection.setReadTimeout(TimeUnit.NANOSECONDS.toMillis(dropsUntil - now) + 1);
        }
        boolean isLate = now > dropsUntil;
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        int count = 1;
        while (count > 0 && !isLate && dropped < MOST_DROPPED) {
            count = channel.read(buffer.clear());
            dropped += count;
        }
        return count == 0 && !isLate ? SocketState.LONG : SocketState.CLOSED;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> wrapper) throws IOException {
        if (calls.headBegan != 0 && System.nanoTime() - calls.headBegan > calls.limit) {
            return SocketState.CLOSED;
        }
        calls.inputIsLeft = false;
        calls.served = false;
        SocketState state = super.service(wrapper);
        if (wrapper.getSocket() instanceof ClientChannel channel) {
            if (calls.served) {
                channel.requested();
            } else if (state == SocketState.OPEN && channel.blank() > calls.limit) {
                return SocketState.CLOSED;
            }
        }
        boolean headIsIncomplete = state == SocketState.LONG && !isAsync();
        if (!headIsIncomplete) {
            calls.headBegan = 0;
        } else if (calls.headBegan == 0) {
            calls.headBegan = System.nanoTime();
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

    /** One for each processor, which serves one connection at a time. */
    private static final class Calls implements Adapter {

        private final Adapter adapter;
        private final long limit;
        private @Nullable CallProcessor processor;
        private @Nullable NioSocketWrapper connection;
        private @Nullable ClientConnection call;
        private long headBegan;
        private long deadline;
        private boolean inputIsLeft;
        private boolean served;

        Calls(Adapter adapter, long limit) {
            this.adapter = adapter;
            this.limit = limit;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            deadline = (headBegan == 0 ? System.nanoTime() : headBegan) + limit;
            headBegan = 0;
            served = true;
            call = new ClientConnection(Objects.requireNonNull(connection), request, response, deadline);
            request.setAttribute(ClientConnection.ATTRIBUTE, call);
            adapter.service(request, response);
            endWithInput();
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
            boolean done = adapter.asyncDispatch(request, response, status);
            endWithInput();
            return done;
        }

        /** What is left of a body is neither waited for nor taken for another request. */
        private void endWithInput() {
            CallProcessor serving = Objects.requireNonNull(processor);
            inputIsLeft = !serving.isAsync() && !serving.isRequestBodyFullyRead();
            if (inputIsLeft) {
                serving.setErrorState(ErrorState.CLOSE_CLEAN, null);
            }
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
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
