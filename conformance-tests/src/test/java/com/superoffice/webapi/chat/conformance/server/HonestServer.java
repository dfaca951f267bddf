package com.superoffice.webapi.chat.conformance.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server on a free loopback port that keeps the contract to the letter, but for the defect that is switched on. */
public final class HonestServer implements AutoCloseable {

    private static final int HEADER_LIMIT = 16 * 1024;

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "honest-server");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final Endpoint endpoint = new Endpoint(this::has, this::has);
    private final Delivery delivery = new Delivery(this::has, this::has);
    private volatile Set<Defect> defects = Set.of();
    private volatile Set<Variation> variations = Set.of();

    private HonestServer(ServerSocket listener) {
        this.listener = listener;
        threads.execute(this::accept);
    }

    /** Starts it without a defect. */
    public static HonestServer start() {
        try {
            return new HonestServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its API begins. */
    public String baseUrl() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/api/v1";
    }

    /** Switches a defect on, and every other off; none switches all off. */
    public void breakWith(@Nullable Defect defect) {
        defects = defect == null ? Set.of() : EnumSet.of(defect);
        endpoint.forget();
    }

    /** Switches a variation on, and every other off; it stays as right as before. */
    public void varyWith(Variation variation) {
        variations = EnumSet.of(variation);
    }

    /** How many faults its control API has switched on. */
    public int faults() {
        return endpoint.faults();
    }

    /** How many requests it has got. */
    public int requests() {
        return requests.get();
    }

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    private boolean has(Variation variation) {
        return variations.contains(variation);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream input = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            OutputStream output = socket.getOutputStream();
            ConnectionState state = new ConnectionState();
            for (Received request = read(input, output, state);
                    request != null;
                    request = read(input, output, state)) {
                state.requests++;
                requests.incrementAndGet();
                Answer answer = endpoint.answer(request);
                if (answer.hanging) {
                    input.readAllBytes();
                }
                boolean last = answer.noAnswer || request.headersTooLarge
                        || request.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
                if (!answer.noAnswer && !answer.hanging) {
                    output.write(delivery.bytes(answer, request.method, last));
                    output.flush();
                }
                if (last || delivery.closes() || answer.declaredMore != 0 || answer.bytesAfter) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client hung up: it has seen what it wanted.
            connections.remove(socket);
        } finally {
            connections.remove(socket);
        }
    }

    private @Nullable Received read(InputStream input, OutputStream output, ConnectionState state)
            throws IOException {
        String line = line(input);
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            return null; // It is not HTTP: a client that speaks TLS, perhaps.
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        int size = line.length();
        for (String header = line(input); header != null && !header.isEmpty(); header = line(input)) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                return null;
            }
            size += header.length() + 2;
            headers.add(Map.entry(
                    header.substring(0, colon), header.substring(colon + 1).strip()));
        }
        boolean exact = has(Defect.HEADER_NAMES_CASE_SENSITIVE);
        Received head = new Received(parts[0], parts[1], headers, new byte[0], false, exact, state);
        if (head.header("Expect").isPresent() && !has(Defect.EXPECT_REFUSED)) {
            output.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        Received lenient = new Received(parts[0], parts[1], headers, new byte[0], false, false, state);
        byte[] body = lenient.header("Transfer-Encoding").isPresent()
                ? chunks(input)
                : input.readNBytes(Integer.parseInt(lenient.header("Content-Length").orElse("0")));
        return new Received(parts[0], parts[1], headers, body, size > HEADER_LIMIT, exact, state);
    }

    private static byte[] chunks(InputStream input) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(String.valueOf(line(input)), 16);
            body.writeBytes(input.readNBytes(length));
            line(input);
        } while (length > 0);
        return body.toByteArray();
    }

    private static @Nullable String line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = input.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.write(next);
            }
            next = input.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Goes away in the middle of its work, as a server does that is killed. */
    public void die() {
        close();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : connections) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
