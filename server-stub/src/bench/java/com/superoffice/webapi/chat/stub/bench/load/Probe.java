package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;

/** How long another client waits that sends a call now and then, each on a connection of its own. */
public final class Probe {

    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final long PAUSE_NANOSECONDS = 20_000_000;

    private final double[] milliseconds;

    private Probe(double[] milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** Sends the call of a scenario for so many seconds; one that is not answered with 200 counts as the whole patience. */
    public static Probe run(URI operation, Scenario scenario, int seconds) {
        byte[] request = ("POST " + operation.getPath() + " HTTP/1.1\r\nHost: " + operation.getAuthority()
                        + "\r\nConnection: close\r\n" + String.join("\r\n", scenario.headerLines()) + "\r\nContent-Length: "
                        + scenario.body().length() + "\r\n\r\n" + scenario.body())
                .getBytes(StandardCharsets.UTF_8);
        DoubleStream.Builder all = DoubleStream.builder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            boolean answered = isAnswered(operation, request);
            all.add(answered ? (System.nanoTime() - begin) / 1_000_000.0 : PATIENCE_MILLISECONDS);
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
        return new Probe(all.build().sorted().toArray());
    }

    private static boolean isAnswered(URI operation, byte[] request) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.connect(new InetSocketAddress(operation.getHost(), operation.getPort()), PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(request);
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.UTF_8).startsWith("HTTP/1.1 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    /** The percentile of the times, in milliseconds; the longest for 100. */
    public double percentile(double percentile) {
        int rank = (int) Math.ceil(percentile / 100 * milliseconds.length);
        return milliseconds[Math.max(0, rank - 1)];
    }

    static Probe of(double... milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Probe(sorted);
    }
}
