package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Clients that keep a server waiting, each in its way. A connection that the server ends is opened anew. */
public final class MisbehavingClients implements AutoCloseable {

    private static final int MILLISECONDS_BETWEEN = 500;
    private static final int RECEIVE_BUFFER = 16 * 1024;

    private final URI operation;
    private final Scenario scenario;
    private final boolean knowsSessions;
    private final List<Client> clients = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::goOn, "misbehaving-clients");

    private MisbehavingClients(URI operation, Scenario scenario, boolean knowsSessions) {
        this.operation = operation;
        this.scenario = scenario;
        this.knowsSessions = knowsSessions;
    }

    /** Begins, with so many clients, of these kinds in turn. */
    public static MisbehavingClients begin(
            URI operation, Scenario scenario, boolean knowsSessions, List<Misbehaviour> kinds, int count) {
        MisbehavingClients all = new MisbehavingClients(operation, scenario, knowsSessions);
        for (int i = 0; i < count; i++) {
            all.clients.add(all.new Client(kinds.get(i % kinds.size())));
        }
        all.clients.forEach(Client::goOn);
        all.thread.start();
        return all;
    }

    private void goOn() {
        try {
            while (!end.await(MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS)) {
                clients.forEach(Client::goOn);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clients.forEach(Client::hangUp);
    }

    private final class Client {

        private final Misbehaviour kind;
        private @Nullable SocketChannel channel;

        Client(Misbehaviour kind) {
            this.kind = kind;
        }

        void goOn() {
            try {
                if (channel == null) {
                    channel = SocketChannel.open();
                    channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
                    channel.connect(new InetSocketAddress(operation.getHost(), operation.getPort()));
                    channel.configureBlocking(false);
                    channel.write(ByteBuffer.wrap(kind.beginning(operation, scenario, knowsSessions)));
                } else if (kind != Misbehaviour.NO_READING && channel.read(ByteBuffer.allocate(RECEIVE_BUFFER)) < 0) {
                    hangUp();
                } else {
                    channel.write(ByteBuffer.wrap(kind.more(operation, scenario, knowsSessions)));
                }
            } catch (IOException e) {
                hangUp(); // the server has ended it; next time it is opened anew
            }
        }

        void hangUp() {
            SocketChannel ended = channel;
            channel = null;
            try {
                if (ended != null) {
                    ended.close();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
