package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Key;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Trend;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import com.superoffice.webapi.chat.stub.bench.load.Wrk;
import com.superoffice.webapi.chat.stub.bench.load.WrkResult;
import com.superoffice.webapi.chat.stub.bench.server.RunningServer;
import com.superoffice.webapi.chat.stub.bench.server.Server;
import com.superoffice.webapi.chat.stub.bench.server.ServerFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether the memory of a server stays what it is under load that does not end, its journal on. */
final class Soak {

    private static final int CONNECTIONS = 16;
    private static final int SECONDS_BETWEEN = 10;

    private final Server server;
    private final Scenario scenario;
    private final Wrk wrk;
    private final Path directory;
    private final Figures figures;
    private final Notes notes;

    Soak(Server server, Scenario scenario, Wrk wrk, Path directory, Figures figures, Notes notes) {
        this.server = server;
        this.scenario = scenario;
        this.wrk = wrk;
        this.directory = directory;
        this.figures = figures;
        this.notes = notes;
    }

    void run(int seconds) throws IOException, InterruptedException {
        System.out.println("soak of " + seconds + " s: " + server.name());
        try (RunningServer running = RunningServer.start(server, scenario, directory)) {
            List<Double> samples = new ArrayList<>();
            Process load = wrk.begin(running.operation(), scenario, CONNECTIONS, seconds);
            while (!load.waitFor(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
                samples.add(running.memory().resident());
            }
            samples.add(running.memory().resident());
            WrkResult result = wrk.end(load);
            if (result.failed() > 0) {
                notes.add(server.name() + ": soak: " + result.failed() + " of " + result.requests() + " calls failed");
            }
            add(samples, result);
        } catch (ServerFailure e) {
            notes.add(e.getMessage());
        }
    }

    private void add(List<Double> samples, WrkResult result) {
        figures.put(new Figure(server.name(), Measures.SOAK_SAMPLES, Unit.MEBIBYTES, samples));
        Trend trend = new Trend(samples, SECONDS_BETWEEN);
        figures.add(new Key(server.name(), Measures.SOAK_MIN), Unit.MEBIBYTES, trend.min());
        figures.add(new Key(server.name(), Measures.SOAK_MAX), Unit.MEBIBYTES, trend.max());
        figures.add(new Key(server.name(), Measures.SOAK_SLOPE), Unit.MEBIBYTES_PER_MINUTE, trend.perMinute());
        figures.add(
                new Key(server.name(), Measures.SOAK_RATE), Unit.REQUESTS_PER_SECOND, result.requestsPerSecond());
    }
}
