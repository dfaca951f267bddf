package com.superoffice.webapi.chat.conformance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that finds nothing and keeps the heads of the requests: the suite gives it up after one call. */
final class CredentialsServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::serve, "credentials-server");

    CredentialsServer() throws IOException {
        thread.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/api/v1";
    }

    /** The value of a header of the last request, a character a byte. */
    String header(String name) {
        return heads.get(heads.size() - 1).lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    /** User and password of the last request. */
    String basic() {
        String credentials = header("Authorization").substring("Basic ".length());
        return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                StringBuilder head = new StringBuilder();
                for (int next = 0; next >= 0 && head.indexOf("\r\n\r\n") < 0; head.append((char) next)) {
                    next = socket.getInputStream().read();
                }
                heads.add(head.toString());
                String response = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
                socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
