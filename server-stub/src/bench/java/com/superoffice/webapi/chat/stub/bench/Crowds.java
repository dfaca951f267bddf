package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Key;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import com.superoffice.webapi.chat.stub.bench.load.Misbehaviour;
import com.superoffice.webapi.chat.stub.bench.load.MisbehavingClients;
import com.superoffice.webapi.chat.stub.bench.load.Probe;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import com.superoffice.webapi.chat.stub.bench.load.UnreadMessages;
import com.superoffice.webapi.chat.stub.bench.server.RunningServer;
import com.superoffice.webapi.chat.stub.bench.server.Server;
import com.superoffice.webapi.chat.stub.bench.server.ServerFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long a call takes beside a crowd of clients that misbehave, and what memory the crowd costs. */
final class Crowds {

    private static final int CLIENTS = 200;
    private static final int WARM_UP_SECONDS = 2;

    private final List<Server> servers;
    private final Scenario scenario;
    private final Path directory;
    private final Figures figures;
    private final Notes notes;

    Crowds(List<Server> servers, Scenario scenario, Path directory, Figures figures, Notes notes) {
        this.servers = servers;
        this.scenario = scenario;
        this.directory = directory;
        this.figures = figures;
        this.notes = notes;
    }

    /** Lets each kind of crowd upon each server, in a process that is new. */
    void run(int seconds) throws InterruptedException {
        for (Server server : servers) {
            System.out.println("misbehaving clients: " + server.name());
            for (Misbehaviour kind : Misbehaviour.values()) {
                if (!kind.needsSessions() || server.knowsSessions()) {
                    run(server, kind, seconds);
                }
            }
        }
    }

    @SuppressWarnings("try") // the crowd needs nothing but to be there
    private void run(Server server, Misbehaviour kind, int seconds) throws InterruptedException {
        try (RunningServer running = RunningServer.start(server, scenario, directory)) {
            if (server.knowsSessions()) {
                UnreadMessages.write(running.operation());
            }
            Probe.run(running.operation(), scenario, WARM_UP_SECONDS);
            double before = running.memory().resident();
            try (MisbehavingClients crowd = MisbehavingClients.begin(
                    running.operation(), scenario, server.knowsSessions(), List.of(kind), CLIENTS)) {
                Probe probe = Probe.run(running.operation(), scenario, seconds);
                add(server, Measures.beside(kind.words(), "p50"), Unit.MILLISECONDS, probe.percentile(50));
                add(server, Measures.beside(kind.words(), "p99"), Unit.MILLISECONDS, probe.percentile(99));
                add(server, Measures.beside(kind.words(), "max"), Unit.MILLISECONDS, probe.percentile(100));
                add(server, Measures.beside(kind.words(), "memory before"), Unit.MEBIBYTES, before);
                add(server, Measures.beside(kind.words(), "memory"), Unit.MEBIBYTES, running.memory().resident());
            }
        } catch (ServerFailure e) {
            notes.add(e.getMessage());
        } catch (IOException e) {
            notes.add(server.name() + ": beside " + kind.words() + ": " + e.getMessage());
        }
    }

    private void add(Server server, String measure, Unit unit, double value) {
        figures.add(new Key(server.name(), measure), unit, value);
    }
}
