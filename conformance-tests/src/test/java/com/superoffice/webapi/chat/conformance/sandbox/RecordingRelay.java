package com.superoffice.webapi.chat.conformance.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Stands between a client and a server and keeps the bytes that the client sends. */
final class RecordingRelay implements AutoCloseable {

    private final ServerSocket listener;
    private final URI server;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    RecordingRelay(URI server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        start("relay-accept", this::accept);
    }

    /** The server's base URL, by way of this relay. */
    String baseUrl() {
        return "http://localhost:" + port() + server.getPath();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What the client has sent, a character a byte. */
    String sent() {
        synchronized (sent) {
            return sent.toString(ISO_8859_1);
        }
    }

    private void accept() throws IOException {
        try (Socket client = listener.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort())) {
            Thread answers = start("relay-answers", () -> upstream.getInputStream().transferTo(client.getOutputStream()));
            requests(client.getInputStream(), upstream.getOutputStream());
            upstream.shutdownOutput();
            answers.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requests(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[8192];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            synchronized (sent) {
                sent.write(buffer, 0, count);
            }
            to.write(buffer, 0, count);
        }
    }

    private Thread start(String name, Transfer transfer) {
        Thread thread = new Thread(
                () -> {
                    try {
                        transfer.run();
                    } catch (IOException e) {
                        if (!listener.isClosed()) {
                            throw new UncheckedIOException(e);
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private interface Transfer {
        void run() throws IOException;
    }
}
