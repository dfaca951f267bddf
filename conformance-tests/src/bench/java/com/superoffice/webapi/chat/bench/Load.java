package com.superoffice.webapi.chat.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many calls a second, how long each takes, and what memory that needs; {@code wrk} sends and counts them. */
final class Load {

    static final String RATE = "rate";
    static final String SOAK = "soak";
    static final String MOST = "most of the second half";
    static final String SLOPE = "slope";

    private static final String MEMORY = "resident memory";
    private static final int[] CONNECTIONS = {1, 16, 64};
    private static final int OTHERS_BESIDE_EACH_THAT_MISBEHAVES = 9;
    private static final int SECONDS_BETWEEN = 10;

    private Load() {}

    static String group(String call, int connections) {
        return call + ", connections " + connections;
    }

    static void measure(Bench bench, Server server) throws IOException, InterruptedException {
        try (RunningServer running = bench.start(server)) {
            bench.figures.add(MEMORY, server.name(), "ready", "MiB", running.mebibytes("VmRSS"));
            measure(bench, server, running, Call.documented());
            bench.figures.add(MEMORY, server.name(), "after load", "MiB", running.mebibytes("VmRSS"));
            bench.figures.add(MEMORY, server.name(), "peak", "MiB", running.mebibytes("VmHWM"));
            if (server.knowsSessions()) {
                Call.writeLongSession(running.operation());
                for (Call call : Call.others()) {
                    measure(bench, server, running, call);
                }
            }
        }
    }

    private static void measure(Bench bench, Server server, RunningServer running, Call call)
            throws IOException, InterruptedException {
        if (!call.check().test(call.send(running.operation()))) {
            throw new IOException(call.name() + ": expected the right body, found another");
        }
        Bench.output(wrk(bench, running.operation(), call, 16, bench.warmUp));
        for (int connections : CONNECTIONS) {
            String group = group(call.name(), connections);
            add(bench, group, server, Bench.output(wrk(bench, running.operation(), call, connections, bench.seconds)));
        }
    }

    /** Whether the memory of the sandbox stays what it is under load that does not end, its journal on. */
    @SuppressWarnings("try") // the crowd needs nothing but to be there
    static void soak(Bench bench, Server server) throws IOException, InterruptedException {
        int misbehaving = bench.misbehavingInSoak;
        int connections = misbehaving == 0 ? 16 : OTHERS_BESIDE_EACH_THAT_MISBEHAVES * misbehaving;
        List<Double> samples = new ArrayList<>();
        try (RunningServer running = bench.start(server);
                Crowd crowd = Crowd.begin(running, server, List.of(Crowd.Kind.values()), misbehaving)) {
            Process load = wrk(bench, running.operation(), Call.documented(), connections, bench.soak).start();
            while (!load.waitFor(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
                samples.add(running.mebibytes("VmRSS"));
            }
            samples.add(running.mebibytes("VmRSS"));
            add(bench, SOAK, server, Bench.output(load));
        }
        samples.forEach(sample -> bench.figures.add(SOAK, server.name(), MEMORY, "MiB", sample));
        List<Double> half = samples.subList(samples.size() / 2, samples.size());
        bench.figures.add(SOAK, server.name(), "least of the second half", "MiB", Collections.min(half));
        bench.figures.add(SOAK, server.name(), MOST, "MiB", Collections.max(half));
        bench.figures.add(SOAK, server.name(), SLOPE, "MiB/min", slope(half) * 60 / SECONDS_BETWEEN);
    }

    private static ProcessBuilder wrk(Bench bench, URI operation, Call call, int connections, int seconds) {
        List<String> command = new ArrayList<>(List.of(
                "wrk", "-t", "1", "-c", Integer.toString(connections), "-d", seconds + "s", "--timeout", "10s",
                "-s", bench.root.resolve("conformance-tests/src/bench/request.lua").toString(),
                operation + call.query(), "--", call.body()));
        command.addAll(call.headers());
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Adds what was counted; a load of which a call failed does not count. */
    private static void add(Bench bench, String group, Server server, String printed) throws IOException {
        Map<String, Double> counted = counted(printed);
        double failed = counted.remove("failed");
        if (failed > 0) {
            bench.note(server.name() + ": " + group + ": a load does not count, " + failed + " calls failed");
        } else {
            counted.forEach((name, value) ->
                    bench.figures.add(group, server.name(), name, name.equals(RATE) ? "requests/s" : "ms", value));
        }
    }

    /** Reads what {@code request.lua} prints. */
    static Map<String, Double> counted(String printed) throws IOException {
        String line = Bench.find("(?m)^measured (.+)$", printed)
                .orElseThrow(() -> new IOException("wrk: expected a line that begins with \"measured\", found " + printed));
        Map<String, Double> counted = new LinkedHashMap<>();
        for (String pair : line.split(" ")) {
            counted.put(pair.split("=")[0], Double.valueOf(pair.split("=")[1]));
        }
        return counted;
    }

    /** The slope of the line of least squares, for a sample; 0 for fewer than two. */
    static double slope(List<Double> samples) {
        double middle = (samples.size() - 1) / 2.0;
        double mean = samples.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < samples.size(); i++) {
            covariance += (i - middle) * (samples.get(i) - mean);
            variance += (i - middle) * (i - middle);
        }
        return variance == 0 ? 0 : covariance / variance;
    }
}
