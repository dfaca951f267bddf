package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.load.Contract;
import com.superoffice.webapi.chat.stub.bench.load.Scenarios;
import com.superoffice.webapi.chat.stub.bench.load.Wrk;
import com.superoffice.webapi.chat.stub.bench.report.Machine;
import com.superoffice.webapi.chat.stub.bench.report.Measured;
import com.superoffice.webapi.chat.stub.bench.server.JavaHome;
import com.superoffice.webapi.chat.stub.bench.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures the sandbox and its peers, round for round. */
final class Measurement {

    private final Options options;
    private final Path directory;

    /**
     * Prepares a measurement.
     *
     * @param directory for what the servers print
     */
    Measurement(Options options, Path directory) {
        this.options = options;
        this.directory = directory;
    }

    Measured run() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Machine machine = Machine.here();
        OffsetDateTime date = OffsetDateTime.now(Clock.systemUTC()).withNano(0);
        Notes notes = new Notes();
        Figures figures = new Figures();
        Contract contract = Contract.read();
        Scenarios scenarios = new Scenarios(contract);
        Fleet fleet = Fleet.assemble(options, contract, notes);
        rounds(fleet, scenarios, figures, notes);
        return new Measured(date.toString(), machine, versions(), options.settings(), figures.all(), notes.all());
    }

    private void rounds(Fleet fleet, Scenarios scenarios, Figures figures, Notes notes)
            throws IOException, InterruptedException {
        ExtensionStart extension = options.includes(Subjects.SANDBOX_EXTENSION)
                ? new ExtensionStart(fleet.published(), options.javaHome(), scenarios.documented())
                : null;
        ColdStarts starts = new ColdStarts(
                fleet.started(options::includes), extension, scenarios.documented(), directory, figures, notes);
        boolean loads = Tool.isThere("wrk");
        if (!loads) {
            notes.add("throughput, latency, memory: skipped, wrk is not installed");
        }
        Wrk wrk = Wrk.in(directory);
        Loads load = new Loads(fleet.loaded(options::includes), scenarios, wrk, options, directory, figures, notes);
        WarmHarness.up(scenarios.documented());
        for (int round = 1; round <= options.rounds(); round++) {
            System.out.println("round " + round + " of " + options.rounds() + ": starts");
            for (int i = 0; i < options.starts(); i++) {
                starts.inTurn();
            }
            if (loads) {
                System.out.println("round " + round + " of " + options.rounds() + ": loads");
                load.inTurn();
            }
        }
        if (options.misbehaving() > 0) {
            new Crowds(fleet.loaded(options::includes), scenarios.documented(), directory, figures, notes)
                    .run(options.misbehaving());
        }
        if (loads && options.soak() > 0) {
            new Soak(fleet.sandbox(), scenarios.documented(), wrk, directory, figures, notes)
                    .run(options.soak(), options.misbehavingInSoak());
        }
    }

    private Map<String, String> versions() throws IOException, InterruptedException {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("chat-server-stub", options.version());
        versions.put("JDK of the servers", JavaHome.version(options.javaHome()));
        versions.put("wrk", Tool.firstLine("wrk", "-v"));
        versions.put("Node.js", Tool.firstLine("node", "--version"));
        versions.put("WireMock", options.wireMockVersion());
        versions.put("Prism", options.prismVersion());
        versions.put("Spring Boot", options.springBootVersion());
        return versions;
    }
}
