package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Joins what the modules measured: {@code target/bench/results.json} at the root, and a table to read. */
public final class Report {

    /** Where results go, below the root. */
    public static final String RESULTS = "target/bench/results.json";

    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;

    public Report(Path root) {
        this.root = root;
    }

    /** Keeps what the sandbox's benchmark measured. */
    public void keep(Measured measured) throws IOException {
        write(measuredFile(), measured);
    }

    /**
     * Joins everything that is there by now.
     *
     * @param earlier the figures of an earlier run, or null
     * @return the table, in Markdown
     */
    public String join(@Nullable Figures earlier) throws IOException {
        Measured measured = Files.exists(measuredFile())
                ? JSON.readValue(measuredFile().toFile(), Measured.class)
                : Measured.nothing();
        Figures figures = Figures.of(measured.figures());
        List<String> notes = new ArrayList<>(measured.notes());
        new OtherModules(root).addTo(figures, notes);
        Results results = Results.of(measured, figures, notes, earlier);
        Path file = root.resolve(RESULTS);
        write(file, results);
        return Table.of(results) + "\nAll figures: " + root.relativize(file) + "\n";
    }

    /**
     * The figures of an earlier run.
     *
     * @throws IllegalArgumentException if there are none; the message says where
     */
    public static Figures figures(Path results) throws IOException {
        if (!Files.exists(results)) {
            throw new IllegalArgumentException("-Dbench.compare: there is no file " + results);
        }
        try {
            Figure @Nullable [] figures =
                    JSON.treeToValue(JSON.readTree(results.toFile()).path("figures"), Figure[].class);
            if (figures != null) {
                return Figures.of(List.of(figures));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("-Dbench.compare: " + results + " holds no figures", e);
        }
        throw new IllegalArgumentException("-Dbench.compare: " + results + " holds no figures");
    }

    private Path measuredFile() {
        return root.resolve("server-stub/target/bench/sandbox.json");
    }

    private static void write(Path file, Object value) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), value);
    }
}
