package com.superoffice.webapi.chat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Responds to every request on a connection with the same bytes, and allocates nothing meanwhile. A request is over at the
 * brace that ends its body.
 */
final class FixedServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final byte[] response;

    FixedServer(int messages) throws IOException {
        String body = IntStream.range(0, messages).mapToObj(FixedServer::message).collect(Collectors.joining(",", "[", "]"));
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: " + body.length();
        response = (head + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        start(this::accept);
    }

    private static String message(int i) {
        String type = i % 2 == 0 ? "ToCustomer" : "ToUser";
        String author = i % 2 == 0 ? "Sarah Johnson" : "John Smith";
        return "{\"ChatMessageId\":" + (1001 + i) + ",\"ChatSessionId\":2347,\"Type\":\"" + type
                + "\",\"Message\":\"Of course! Can you provide your order number? This is message " + i + "\",\"Author\":\""
                + author + "\",\"ReadByCustomer\":1,\"SpecialType\":\"None\",\"SpecialParam\":\"\",\"WhenPosted\":"
                + "\"2024-12-15T09:24:03+01:00\"}";
    }

    String baseUrl() {
        return "http://localhost:" + listener.getLocalPort() + "/api/v1";
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connection.setTcpNoDelay(true);
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            // It is closed; otherwise whoever connects notices.
        }
    }

    private void serve(Socket connection) {
        byte[] buffer = new byte[8192];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                if (buffer[read - 1] == '}') {
                    connection.getOutputStream().write(response);
                }
            }
        } catch (IOException e) {
            // The client is gone; one that is not notices.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fixed-server");
        thread.setDaemon(true);
        thread.start();
    }
}
