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
     * @param earlier the {@code results.json} of an earlier run, or null
     * @return the table, in Markdown
     * @throws IllegalArgumentException if there are no figures in the earlier one; the message says where
     */
    public String join(@Nullable Path earlier) throws IOException {
        Measured measured = Files.exists(measuredFile())
                ? JSON.readValue(measuredFile().toFile(), Measured.class)
                : Measured.nothing();
        Figures figures = Figures.of(measured.figures());
        List<String> notes = new ArrayList<>(measured.notes());
        new OtherModules(root).addTo(figures, notes);
        Results results = Results.of(measured, figures, notes, earlier == null ? null : figures(earlier));
        Path file = root.resolve("target/bench/results.json");
        write(file, results);
        return Table.of(results) + "\nAll figures: " + root.relativize(file) + "\n";
    }

    static Figures figures(Path results) throws IOException {
        if (!Files.exists(results)) {
            throw new IllegalArgumentException("-Dbench.compare: there is no file " + results);
        }
        try {
            return Figures.of(List.of(JSON.treeToValue(JSON.readTree(results.toFile()).path("figures"), Figure[].class)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("-Dbench.compare: " + results + " holds no figures", e);
        }
    }

    private Path measuredFile() {
        return root.resolve("server-stub/target/bench/sandbox.json");
    }

    private static void write(Path file, Object value) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), value);
    }
}
