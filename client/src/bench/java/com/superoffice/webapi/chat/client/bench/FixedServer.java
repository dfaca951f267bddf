package com.superoffice.webapi.chat.client.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers every request on a connection with the same bytes, and allocates nothing meanwhile. A request is over at the
 * brace that ends its body.
 */
final class FixedServer implements AutoCloseable {

    private final ServerSocket listener;
    private final byte[] answer;

    FixedServer(int messages) throws IOException {
        byte[] body = body(messages).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        answer = bytes.toByteArray();
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
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
            if (!listener.isClosed()) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void serve(Socket connection) {
        byte[] buffer = new byte[8192];
        try (connection) {
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                if (buffer[read - 1] == '}') {
                    out.write(answer);
                }
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String body(int messages) {
        StringBuilder body = new StringBuilder("[");
        for (int i = 0; i < messages; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"ChatMessageId\":")
                    .append(1001 + i)
                    .append(",\"ChatSessionId\":2347,\"Type\":\"")
                    .append(i % 2 == 0 ? "ToCustomer" : "ToUser")
                    .append("\",\"Message\":\"Of course! Can you provide your order number? This is message ")
                    .append(i)
                    .append("\",\"Author\":\"")
                    .append(i % 2 == 0 ? "Sarah Johnson" : "John Smith")
                    .append("\",\"ReadByCustomer\":1,\"SpecialType\":\"None\",\"SpecialParam\":\"\",\"WhenPosted\":")
                    .append("\"2024-12-15T09:24:03+01:00\"}");
        }
        return body.append(']').toString();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fixed-server");
        thread.setDaemon(true);
        thread.start();
    }
}
