package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Key;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import com.superoffice.webapi.chat.stub.bench.load.Calls;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import com.superoffice.webapi.chat.stub.bench.server.RunningServer;
import com.superoffice.webapi.chat.stub.bench.server.Server;
import com.superoffice.webapi.chat.stub.bench.server.ServerFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long until the first answer, and until the thousandth. */
final class ColdStarts {

    private final List<Server> servers;
    private final @Nullable ExtensionStart extension;
    private final Scenario scenario;
    private final Path directory;
    private final Figures figures;
    private final Notes notes;

    ColdStarts(
            List<Server> servers,
            @Nullable ExtensionStart extension,
            Scenario scenario,
            Path directory,
            Figures figures,
            Notes notes) {
        this.servers = servers;
        this.extension = extension;
        this.scenario = scenario;
        this.directory = directory;
        this.figures = figures;
        this.notes = notes;
    }

    /** Starts each, one after the other. */
    void inTurn() throws InterruptedException {
        for (Server server : servers) {
            start(server);
        }
        if (extension != null) {
            start(extension);
        }
    }

    private void start(ExtensionStart first) throws InterruptedException {
        try {
            figures.add(
                    new Key(Subjects.SANDBOX_EXTENSION, Measures.COLD_START),
                    Unit.MILLISECONDS,
                    first.milliseconds());
        } catch (IOException e) {
            notes.add(Subjects.SANDBOX_EXTENSION + ": " + e.getMessage());
        }
    }

    private void start(Server server) {
        try (RunningServer running = RunningServer.start(server, scenario, directory)) {
            figures.add(new Key(server.name(), Measures.COLD_START), Unit.MILLISECONDS, running.milliseconds());
            Calls.make(Measures.CALLS, running.operation(), scenario);
            figures.add(new Key(server.name(), Measures.FIRST_CALLS), Unit.MILLISECONDS, running.milliseconds());
        } catch (ServerFailure e) {
            notes.add(e.getMessage());
        } catch (IOException e) {
            notes.add(server.name() + ": " + Measures.FIRST_CALLS + ": " + e.getMessage());
        }
    }
}
