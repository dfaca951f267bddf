package com.superoffice.webapi.chat.conformance.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy on a free loopback port; whatever host is asked for, it goes to one server. One request a connection. */
public final class ForwardProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int server;
    private final Optional<String> authorization;
    private final AtomicInteger failures;
    private final AtomicInteger untilItHangs;
    private final List<String> requestLines = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private ForwardProxy(int server, Optional<String> authorization, int failures, int untilItHangs)
            throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.authorization = authorization;
        this.failures = new AtomicInteger(failures);
        this.untilItHangs = new AtomicInteger(untilItHangs);
        start(this::accept);
    }

    /** A proxy to the server on a loopback port. */
    public static ForwardProxy to(int server) throws IOException {
        return new ForwardProxy(server, Optional.empty(), 0, Integer.MAX_VALUE);
    }

    /** A proxy that asks for a {@code Proxy-Authorization} with this value. */
    public static ForwardProxy asking(int server, String authorization) throws IOException {
        return new ForwardProxy(server, Optional.of(authorization), 0, Integer.MAX_VALUE);
    }

    /** A proxy that answers so many requests with 502 before it reaches the server. */
    public static ForwardProxy failing(int server, int failures) throws IOException {
        return new ForwardProxy(server, Optional.empty(), failures, Integer.MAX_VALUE);
    }

    /** A proxy that forwards so many requests, and takes the others without a response. */
    public static ForwardProxy hanging(int server, int requests) throws IOException {
        return new ForwardProxy(server, Optional.empty(), 0, requests);
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** The first lines of the requests it got. */
    public List<String> requestLines() {
        return requestLines;
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            sockets.add(client);
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            String head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            requestLines.add(head.lines().findFirst().orElseThrow());
            if (authorization.filter(value -> !head.contains("Proxy-Authorization: " + value + "\r\n")).isPresent()) {
                answer(client, "407 Proxy Authentication Required");
            } else if (untilItHangs.getAndDecrement() <= 0) {
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } else if (failures.getAndDecrement() > 0) {
                answer(client, "502 Bad Gateway");
            } else {
                forward(client, head);
            }
        }
    }

    private void forward(Socket client, String head) throws IOException {
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            sockets.add(upstream);
            if (head.startsWith("CONNECT ")) {
                String established = "HTTP/1.1 200 Established\r\nX-By: proxy\r\n\r\n";
                client.getOutputStream().write(established.getBytes(StandardCharsets.US_ASCII));
            } else {
                String closing = head.contains("\r\nConnection: ") ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n";
                String origin = head.replaceFirst(" http://[^/ ]*", " ")
                        .replaceFirst("Proxy-Authorization: .*\r\n", "")
                        .replaceFirst("\r\n\r\n$", closing);
                upstream.getOutputStream().write(origin.getBytes(StandardCharsets.ISO_8859_1));
            }
            InputStream requests = client.getInputStream();
            OutputStream onward = upstream.getOutputStream();
            start(() -> pump(requests, onward));
            pump(upstream.getInputStream(), client.getOutputStream());
        }
    }

    /** Passes on what comes until either side hangs up, however it does. */
    private static void pump(InputStream from, OutputStream to) throws IOException {
        try {
            from.transferTo(to);
        } catch (SocketException hungUp) {
            to.close();
        }
    }

    private static void answer(Socket client, String status) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static String head(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = input.read(); next >= 0; next = input.read()) {
            head.append((char) next);
            if (next == '\n' && head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    private void start(Step step) {
        Thread thread = new Thread(() -> {
            try {
                step.run();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }, "forward-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
