package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Key;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Trend;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import com.superoffice.webapi.chat.stub.bench.load.Misbehaviour;
import com.superoffice.webapi.chat.stub.bench.load.MisbehavingClients;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import com.superoffice.webapi.chat.stub.bench.load.UnreadMessages;
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

    /** Beside each client that misbehaves. */
    private static final int OTHERS = 9;

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

    /** Puts the server under load, with some clients beside it that misbehave, each in another way. */
    @SuppressWarnings("try") // the crowd needs nothing but to be there
    void run(int seconds, int misbehaving) throws IOException, InterruptedException {
        System.out.println("soak of " + seconds + " s: " + server.name());
        try (RunningServer running = RunningServer.start(server, scenario, directory)) {
            if (misbehaving > 0) {
                UnreadMessages.write(running.operation());
            }
            List<Double> samples = new ArrayList<>();
            WrkResult result;
            try (MisbehavingClients crowd = MisbehavingClients.begin(
                    running.operation(), scenario, true, List.of(Misbehaviour.values()), misbehaving)) {
                int connections = misbehaving == 0 ? CONNECTIONS : OTHERS * misbehaving;
                Process load = wrk.begin(running.operation(), scenario, connections, seconds);
                while (!load.waitFor(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
                    samples.add(running.memory().resident());
                }
                samples.add(running.memory().resident());
                result = wrk.end(load);
            }
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
        figures.add(new Key(server.name(), Measures.SOAK_P99), Unit.MILLISECONDS, result.p99() / 1_000.0);
    }
}
