package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Key;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import com.superoffice.webapi.chat.stub.bench.load.Http;
import com.superoffice.webapi.chat.stub.bench.load.ManyMessages;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import com.superoffice.webapi.chat.stub.bench.load.Scenarios;
import com.superoffice.webapi.chat.stub.bench.load.Wrk;
import com.superoffice.webapi.chat.stub.bench.load.WrkResult;
import com.superoffice.webapi.chat.stub.bench.server.ProcessMemory;
import com.superoffice.webapi.chat.stub.bench.server.RunningServer;
import com.superoffice.webapi.chat.stub.bench.server.Server;
import com.superoffice.webapi.chat.stub.bench.server.ServerFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How many calls a second, how long each takes, and what memory that needs. */
final class Loads {

    private static final int WARM_UP_CONNECTIONS = 16;
    private static final double MICROSECONDS = 1_000.0;

    private final List<Server> servers;
    private final Scenarios scenarios;
    private final Wrk wrk;
    private final Options options;
    private final Path directory;
    private final Figures figures;
    private final Notes notes;

    Loads(
            List<Server> servers,
            Scenarios scenarios,
            Wrk wrk,
            Options options,
            Path directory,
            Figures figures,
            Notes notes) {
        this.servers = servers;
        this.scenarios = scenarios;
        this.wrk = wrk;
        this.options = options;
        this.directory = directory;
        this.figures = figures;
        this.notes = notes;
    }

    /** Puts each under load, one after the other, in a process that is new. */
    void inTurn() throws InterruptedException {
        for (Server server : servers) {
            System.out.println("  " + server.name());
            try (RunningServer running = RunningServer.start(server, scenarios.documented(), directory)) {
                load(server, running);
            } catch (ServerFailure e) {
                notes.add(e.getMessage());
            } catch (IOException e) {
                notes.add(server.name() + ": under load: " + e.getMessage());
            }
        }
    }

    private void load(Server server, RunningServer running) throws IOException, InterruptedException {
        memory(server, Measures.MEMORY_READY, running.memory().resident());
        load(server, running, scenarios.documented());
        ProcessMemory loaded = running.memory();
        memory(server, Measures.MEMORY_LOADED, loaded.resident());
        memory(server, Measures.MEMORY_PEAK, loaded.peak());
        if (server.knowsSessions()) {
            ManyMessages.write(running.operation());
            for (Scenario scenario : scenarios.others()) {
                load(server, running, scenario);
            }
        }
    }

    private void load(Server server, RunningServer running, Scenario scenario)
            throws IOException, InterruptedException {
        Optional<String> complaint = scenario.check().complaint(Http.send(running.operation(), scenario));
        if (complaint.isPresent()) {
            notes.add(server.name() + ": " + scenario.name() + ": not measured: " + complaint.get());
            return;
        }
        wrk.run(running.operation(), scenario, WARM_UP_CONNECTIONS, options.warmUp());
        for (int connections : Measures.CONNECTIONS) {
            WrkResult result = wrk.run(running.operation(), scenario, connections, options.seconds());
            if (result.failed() > 0) {
                notes.add(server.name() + ": " + scenario.name() + ", connections " + connections
                        + ": a round does not count, " + result.failed() + " of its calls failed");
            } else {
                add(server, scenario, connections, result);
            }
        }
    }

    private void add(Server server, Scenario scenario, int connections, WrkResult result) {
        figures.add(
                new Key(server.name(), Measures.rate(scenario.name(), connections)),
                Unit.REQUESTS_PER_SECOND,
                result.requestsPerSecond());
        latency(server, scenario, connections, "p50", result.p50());
        latency(server, scenario, connections, "p90", result.p90());
        latency(server, scenario, connections, "p99", result.p99());
        latency(server, scenario, connections, "max", result.max());
    }

    private void latency(Server server, Scenario scenario, int connections, String percentile, long microseconds) {
        figures.add(
                new Key(server.name(), Measures.latency(scenario.name(), connections, percentile)),
                Unit.MILLISECONDS,
                microseconds / MICROSECONDS);
    }

    private void memory(Server server, String measure, double mebibytes) {
        figures.add(new Key(server.name(), measure), Unit.MEBIBYTES, mebibytes);
    }
}
