package com.superoffice.webapi.chat.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Clients that keep a server waiting, each in its way. A connection that the server ends is opened anew. */
final class Crowd implements AutoCloseable {

    private static final int CLIENTS = 200;
    private static final int WARM_UP_SECONDS = 2;
    private static final int MILLISECONDS_BETWEEN = 500;
    private static final long PAUSE_NANOSECONDS = 20_000_000;
    private static final int RECEIVE_BUFFER = 16 * 1024;
    private static final int UNREAD = 10;
    private static final int UNREAD_SESSION = 9002;
    private static final int UNREAD_CHARACTERS = 900_000;
    private static final int FAULTY_SESSION = 9003;

    private final List<Client> clients;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    /** How a client keeps a server waiting. */
    enum Kind {
        /** A byte of a head now and then. */
        SLOW_HEADS,
        /** A byte of a body now and then, without credentials. */
        SLOW_BODIES,
        /** One request after the other, and no look at what comes. */
        NO_READING,
        /** Calls that a fault keeps waiting; for a server that has faults. */
        FAULTS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private Crowd(List<Client> clients) {
        this.clients = clients;
    }

    static String group(Kind kind) {
        return "beside 200 clients, " + kind;
    }

    /** How long another's call takes beside a crowd, in a process that is new, and what memory the crowd costs. */
    @SuppressWarnings("try") // the crowd needs nothing but to be there
    static void measure(Bench bench, Server server, Kind kind) throws IOException {
        try (RunningServer running = bench.start(server)) {
            probe(running.operation(), WARM_UP_SECONDS);
            bench.figures.add(group(kind), server.name(), "memory before", "MiB", running.mebibytes("VmRSS"));
            try (Crowd crowd = begin(running, server, List.of(kind), CLIENTS)) {
                double[] times = probe(running.operation(), bench.misbehaving);
                bench.figures.add(group(kind), server.name(), "memory then", "MiB", running.mebibytes("VmRSS"));
                bench.figures.add(group(kind), server.name(), "p50", "ms", percentile(times, 50));
                bench.figures.add(group(kind), server.name(), "p99", "ms", percentile(times, 99));
                bench.figures.add(group(kind), server.name(), "max", "ms", percentile(times, 100));
            }
        }
    }

    /** Begins, with so many clients, of these kinds in turn. A sandbox gets what they do not read, and a fault. */
    static Crowd begin(RunningServer running, Server server, List<Kind> kinds, int count) throws IOException {
        URI operation = running.operation();
        for (int i = 0; server.knowsSessions() && i < Math.min(UNREAD, count); i++) {
            Call.append(operation, UNREAD_SESSION, "x".repeat(UNREAD_CHARACTERS));
        }
        if (server.knowsSessions() && count > 0) {
            String fault = "{\"kind\":\"latency\",\"milliseconds\":600000,\"session\":" + FAULTY_SESSION + "}";
            Call.control(operation, "faults", fault);
        }
        Crowd crowd = new Crowd(IntStream.range(0, count)
                .mapToObj(i -> new Client(operation, kinds.get(i % kinds.size()), server.knowsSessions()))
                .toList());
        crowd.clients.forEach(Client::goOn);
        crowd.thread.scheduleWithFixedDelay(
                () -> crowd.clients.forEach(Client::goOn), MILLISECONDS_BETWEEN, MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
        return crowd;
    }

    @Override
    public void close() {
        thread.execute(() -> clients.forEach(Client::hangUp));
        thread.shutdown();
    }

    /**
     * Sends the documented request now and then, on a connection of its own each time.
     *
     * @return milliseconds, ascending; what does not succeed counts as the whole patience
     */
    private static double[] probe(URI operation, int seconds) {
        Call call = Call.documented();
        DoubleStream.Builder times = DoubleStream.builder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            boolean succeeded = call.succeeds(operation, "Connection: close");
            times.add(succeeded ? (System.nanoTime() - begin) / 1_000_000.0 : Call.PATIENCE_MILLISECONDS);
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
        return times.build().sorted().toArray();
    }

    /** The least of the ascending times that so many percent of the calls did not take longer than. */
    static double percentile(double[] times, double percent) {
        return times[Math.max(0, (int) Math.ceil(percent / 100 * times.length) - 1)];
    }

    private static final class Client {

        private final URI operation;
        private final Kind kind;
        private final String beginning;
        private @Nullable SocketChannel channel;

        Client(URI operation, Kind kind, boolean knowsSessions) {
            Call call = Call.documented();
            String line = "POST " + operation.getPath() + " HTTP/1.1\r\nHost: " + operation.getAuthority() + "\r\n";
            String head = line + String.join("\r\n", call.headers()) + "\r\n";
            this.operation = operation;
            this.kind = kind;
            this.beginning = switch (kind) {
                case SLOW_HEADS -> line + "X-Slow: ";
                case SLOW_BODIES -> line + "Content-Type: application/json\r\nContent-Length: " + UNREAD_CHARACTERS + "\r\n\r\n";
                case NO_READING -> head + body(knowsSessions ? Call.session(UNREAD_SESSION) : call.body());
                case FAULTS -> head + body(Call.session(FAULTY_SESSION));
            };
        }

        void goOn() {
            try {
                if (channel == null) {
                    channel = SocketChannel.open();
                    channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
                    channel.connect(new InetSocketAddress(operation.getHost(), operation.getPort()));
                    channel.configureBlocking(false);
                    channel.write(bytes(beginning));
                } else if (kind != Kind.NO_READING && channel.read(ByteBuffer.allocate(RECEIVE_BUFFER)) < 0) {
                    hangUp();
                } else if (kind != Kind.FAULTS) {
                    channel.write(bytes(kind == Kind.NO_READING ? beginning : "x"));
                }
            } catch (IOException e) {
                hangUp(); // the server has ended it; next time it is opened anew
            }
        }

        void hangUp() {
            try {
                if (channel != null) {
                    channel.close();
                    channel = null;
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String body(String body) {
            return "Content-Length: " + body.length() + "\r\n\r\n" + body;
        }

        private static ByteBuffer bytes(String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
