package com.superoffice.webapi.chat.stub.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** A connection that keeps what its client does not take yet, so that no thread waits until it does. */
final class ClientChannel extends NioChannel {

    private final Room room;
    /** When blank lines began to come instead of a request, or 0. */
    private long blankSince;

    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();

    ClientChannel(SocketBufferHandler buffer, Room room) {
        super(buffer);
        this.room = room;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = source.remaining();
        if (unsent.isEmpty()) {
            super.write(source);
        }
        if (source.hasRemaining()) {
            keep(source);
        }
        return count;
    }

    private void keep(ByteBuffer source) throws IOException {
        if (!room.take(source.remaining())) {
            throw new IOException("too much is kept for clients that do not read");
        }
        unsent.add(ByteBuffer.allocate(source.remaining()).put(source).flip());
    }

    /** Blank lines came, and no request; returns for how many nanoseconds it has been so. */
    long blank() {
        long now = System.nanoTime();
        blankSince = blankSince == 0 ? now : blankSince;
        return now - blankSince;
    }

    void requested() {
        blankSince = 0;
    }

    boolean isCongested() {
        return !unsent.isEmpty();
    }

    /** Sends of what was kept as much as the client takes; returns whether that is anything. */
    boolean send() throws IOException {
        boolean progress = false;
        for (ByteBuffer next = unsent.peek(); next != null; next = unsent.peek()) {
            int count = super.write(next);
            room.give(count);
            progress |= count > 0;
            if (next.hasRemaining()) {
                return progress;
            }
            unsent.remove();
        }
        return progress;
    }

    @Override
    public void reset(SocketChannel channel, NioSocketWrapper socket) throws IOException {
        forget();
        super.reset(channel, socket);
    }

    @Override
    public void free() {
        forget();
        super.free();
    }

    private void forget() {
        blankSince = 0;
        unsent.forEach(buffer -> room.give(buffer.remaining()));
        unsent.clear();
    }
}
