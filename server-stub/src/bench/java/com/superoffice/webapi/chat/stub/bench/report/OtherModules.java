package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the benchmarks of the store, the client and the conformance suite left in their {@code target}, if they did. */
final class OtherModules {

    private static final String READING =
            "server-stub/target/surefire-reports/TEST-com.superoffice.webapi.chat.stub.store.ReadingBenchmark.xml";
    private static final String JMH = "client/target/bench/get-messages.json";
    private static final String CHECK = "conformance-tests/target/check-bench.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;

    OtherModules(Path root) {
        this.root = root;
    }

    /** Adds their figures; says of each from when they are, or that there are none. */
    void addTo(Figures figures, List<String> notes) throws IOException {
        add("store", root.resolve(READING), ReadingFigures::read, figures, notes);
        add("client", root.resolve(JMH), json(JmhFigures::read), figures, notes);
        add("conformance suite", root.resolve(CHECK), json(CheckFigures::read), figures, notes);
    }

    private void add(String name, Path file, Reading reading, Figures figures, List<String> notes) throws IOException {
        if (!Files.exists(file)) {
            notes.add(name + ": not measured, there is no " + root.relativize(file));
            return;
        }
        try {
            reading.read(file).forEach(figures::put);
            notes.add(name + ": as measured until " + Files.getLastModifiedTime(file));
        } catch (IllegalArgumentException | JacksonException e) {
            notes.add(name + ": " + root.relativize(file) + ": " + e.getMessage());
        }
    }

    private static Reading json(Function<JsonNode, List<Figure>> figures) {
        return file -> figures.apply(JSON.readTree(file.toFile()));
    }

    /** How a module's file is read. */
    private interface Reading {

        List<Figure> read(Path file) throws IOException;
    }
}
