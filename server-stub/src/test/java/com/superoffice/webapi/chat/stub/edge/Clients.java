package com.superoffice.webapi.chat.stub.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Many connections at once, over the loopback interface. */
public final class Clients implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int RECEIVE_BUFFER = 16 * 1024;

    private final List<Socket> sockets = new ArrayList<>();

    private Clients() {}

    /** Opens connections and sends the same request, or a part of one, on each. */
    public static Clients open(int port, int count, String request) throws IOException {
        Clients clients = new Clients();
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket();
            clients.sockets.add(socket);
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(request.getBytes(UTF_8));
        }
        return clients;
    }

    /** Sends some more on each connection; the server still reads from all of them. */
    void send(String more) throws IOException {
        for (Socket socket : sockets) {
            socket.getOutputStream().write(more.getBytes(UTF_8));
        }
    }

    /** What the server sends on each connection until it closes it. */
    List<String> received() throws IOException {
        List<String> received = new ArrayList<>();
        for (Socket socket : sockets) {
            received.add(new String(socket.getInputStream().readAllBytes(), UTF_8));
        }
        return received;
    }

    /** The first bytes that the server sends on each connection. */
    public List<String> beginnings(int bytes) throws IOException {
        List<String> received = new ArrayList<>();
        for (Socket socket : sockets) {
            received.add(new String(socket.getInputStream().readNBytes(bytes), UTF_8));
        }
        return received;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
