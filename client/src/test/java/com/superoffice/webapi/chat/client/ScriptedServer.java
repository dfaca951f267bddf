package com.superoffice.webapi.chat.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a loopback port that does what a test tells it, down to the byte and the way a connection ends. Keeps every
 * request as it was on the wire.
 */
final class ScriptedServer implements AutoCloseable {

    /** What to do with a request that was read whole. */
    @FunctionalInterface
    interface Reaction {

        /** Writes bytes; returns whether the connection stays open. */
        boolean react(Exchange exchange) throws IOException;
    }

    /** One request and the connection it came on. */
    record Exchange(int number, String request, Socket socket) {

        void write(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** The value of a header, or an empty text. */
        String header(String name) {
            return request.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket listener;
    private final Reaction reaction;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();

    ScriptedServer(Reaction reaction) throws IOException {
        this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.reaction = reaction;
        start("acceptor", this::accept);
    }

    String baseUrl() {
        return "http://localhost:" + port() + "/api/v1";
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The requests as they were on the wire, in the order in which they were complete. */
    List<String> requests() {
        return requests;
    }

    int acceptedConnections() {
        return accepted.get();
    }

    int openConnections() {
        return connections.size();
    }

    /** Waits until the client has closed every connection; the test's own time limit ends it. */
    void awaitNoConnection() throws InterruptedException {
        synchronized (connections) {
            while (!connections.isEmpty()) {
                connections.wait();
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                accepted.incrementAndGet();
                connections.add(connection);
                start("connection", () -> serve(connection));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new IllegalStateException("could not accept a connection", e);
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            String request = read(in);
            while (!request.isEmpty()) {
                requests.add(request);
                if (!reaction.react(new Exchange(served.incrementAndGet(), request, connection))) {
                    return;
                }
                request = read(in);
            }
        } catch (SocketException e) {
            // The client, or the end of the test, closed the connection; tests look at what was requested.
            return;
        } catch (IOException e) {
            throw new IllegalStateException("could not serve", e);
        } finally {
            synchronized (connections) {
                connections.remove(connection);
                connections.notifyAll();
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last4 = 0;
        while (last4 != 0x0d0a0d0a) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            head.write(b);
            last4 = last4 << 8 | b;
        }
        String text = head.toString(StandardCharsets.UTF_8);
        int length = text.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, "scripted-server-" + name);
        thread.setDaemon(true);
        thread.start();
    }
}
