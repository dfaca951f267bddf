package com.superoffice.webapi.chat.conformance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A server that sends the head of each request back. A proxy, too: it does not look at the target. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();
    private final UnaryOperator<String> response;

    /** A server whose response, a character a byte, is made of the head of the request. */
    EchoServer(UnaryOperator<String> response) throws IOException {
        this.response = response;
        new Thread(this::accept, "echo-server").start();
    }

    String baseUrl() {
        return "http://" + authority() + "/api/v1";
    }

    String authority() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                new Thread(() -> serve(socket), "echo").start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream input = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            for (int next = 0; next >= 0 && head.indexOf("\r\n\r\n") < 0; head.append((char) next)) {
                next = input.read();
            }
            requests.incrementAndGet();
            input.readNBytes(head.toString().toLowerCase(Locale.ROOT).lines()
                    .filter(line -> line.matches("content-length: \\d+"))
                    .mapToInt(line -> Integer.parseInt(line.substring("content-length: ".length())))
                    .findFirst()
                    .orElse(0));
            byte[] sent = response.apply(head.substring(1).strip()).getBytes(StandardCharsets.ISO_8859_1);
            socket.getOutputStream().write(sent);
        } catch (IOException e) {
            // The client hung up: it has seen what it wanted.
            requests.incrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
