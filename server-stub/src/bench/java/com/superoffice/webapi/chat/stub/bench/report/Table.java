package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Change;
import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Key;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.figure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The results as Markdown. A figure is the median of its rounds; what stands in brackets are the least and the most. */
final class Table {

    private static final List<String> SCENARIOS = List.of(
            Measures.DOCUMENTED,
            Measures.EMPTY_POLL,
            Measures.HUNDRED_MESSAGES,
            Measures.TWO_PROPERTIES,
            Measures.XML);
    private static final Set<String> ELSEWHERE =
            Set.of(Subjects.STORE, Subjects.CLIENT, Subjects.HANDWRITTEN_CLIENT, Subjects.GENERATED_CLIENT, Subjects.SUITE);
    private static final String NONE = "–";

    private final Results results;
    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    private Table(Results results) {
        this.results = results;
        this.figures = Figures.of(results.figures());
    }

    static String of(Results results) {
        return new Table(results).write();
    }

    private String write() {
        about();
        starts();
        loads();
        memory();
        crowds();
        soak();
        elsewhere();
        bars();
        comparison();
        notes();
        return text.toString();
    }

    private void about() {
        Machine machine = results.machine();
        line("Measured " + results.date() + " on " + machine.processor() + ", " + machine.cores() + " cores, "
                + machine.memoryGibibytes() + " GiB, " + machine.system() + "; busy with other things: "
                + machine.busyPercent() + " %.");
        results.versions().forEach((name, version) -> line("- " + name + ": " + version));
        line("- settings: " + results.settings());
    }

    private void starts() {
        rows(
                "Start",
                List.of("", "first 200, ms", "by WireMock's", "with the first 1000 calls, ms", "by WireMock's"),
                figures.subjects().stream()
                        .filter(subject -> found(subject, Measures.COLD_START).isPresent())
                        .map(subject -> List.of(
                                subject,
                                spread(subject, Measures.COLD_START),
                                ratio(subject, Subjects.WIREMOCK, Measures.COLD_START),
                                spread(subject, Measures.FIRST_CALLS),
                                ratio(subject, Subjects.WIREMOCK, Measures.FIRST_CALLS))));
    }

    private void loads() {
        rows(
                "Load",
                List.of("", "scenario", "connections", "requests/s", "sandbox's by this", "p50, ms", "p90", "p99", "max"),
                SCENARIOS.stream().flatMap(scenario -> Measures.CONNECTIONS.stream()
                        .flatMap(connections -> figures.subjects().stream()
                                .filter(subject -> found(subject, Measures.rate(scenario, connections))
                                        .isPresent())
                                .map(subject -> load(subject, scenario, connections)))));
    }

    private List<String> load(String subject, String scenario, int connections) {
        String rate = Measures.rate(scenario, connections);
        List<String> row = new ArrayList<>(List.of(
                subject,
                scenario,
                Integer.toString(connections),
                spread(subject, rate),
                subject.equals(Subjects.SANDBOX) ? "" : ratio(Subjects.SANDBOX, subject, rate)));
        Measures.LATENCIES.forEach(
                percentile -> row.add(median(subject, Measures.latency(scenario, connections, percentile))));
        return row;
    }

    private void memory() {
        rows(
                "Memory, MiB",
                List.of("", "ready", "after load", "peak"),
                figures.subjects().stream()
                        .filter(subject -> found(subject, Measures.MEMORY_READY).isPresent())
                        .map(subject -> List.of(
                                subject,
                                spread(subject, Measures.MEMORY_READY),
                                spread(subject, Measures.MEMORY_LOADED),
                                spread(subject, Measures.MEMORY_PEAK))));
    }

    private void crowds() {
        rows(
                "Beside 200 clients that misbehave",
                List.of("", "they", "another's call, p50, ms", "p99", "max", "memory before, MiB", "then"),
                Measures.CROWDS.stream().flatMap(crowd -> figures.subjects().stream()
                        .filter(subject -> found(subject, Measures.beside(crowd, "p99")).isPresent())
                        .map(subject -> List.of(
                                subject,
                                crowd,
                                median(subject, Measures.beside(crowd, "p50")),
                                median(subject, Measures.beside(crowd, "p99")),
                                median(subject, Measures.beside(crowd, "max")),
                                median(subject, Measures.beside(crowd, "memory before")),
                                median(subject, Measures.beside(crowd, "memory"))))));
    }

    private void soak() {
        rows(
                "Soak",
                List.of("", "least and most of the second half, MiB", "slope, MiB/min", "requests/s", "p99, ms", "samples"),
                figures.subjects().stream()
                        .filter(subject -> found(subject, Measures.SOAK_SAMPLES).isPresent())
                        .map(subject -> List.of(
                                subject,
                                median(subject, Measures.SOAK_MIN) + " – " + median(subject, Measures.SOAK_MAX),
                                median(subject, Measures.SOAK_SLOPE),
                                median(subject, Measures.SOAK_RATE),
                                median(subject, Measures.SOAK_P99),
                                found(subject, Measures.SOAK_SAMPLES)
                                        .map(samples -> Integer.toString(samples.values().size()))
                                        .orElse(NONE))));
    }

    private void elsewhere() {
        rows(
                "Store, client, conformance suite",
                List.of("", "measure", "median", "unit"),
                results.figures().stream()
                        .filter(figure -> ELSEWHERE.contains(figure.subject()))
                        .map(figure -> List.of(
                                figure.subject(),
                                figure.measure(),
                                spread(figure.subject(), figure.measure()),
                                figure.unit().symbol())));
    }

    private void bars() {
        rows(
                "Bars",
                List.of("bar", "demanded", "measured", ""),
                results.verdicts().stream().map(Table::bar));
    }

    private static List<String> bar(Verdict verdict) {
        return List.of(
                verdict.bar().name(),
                verdict.bar().sense().words() + " " + number(verdict.bar().limit()),
                verdict.measured() == null ? NONE : number(verdict.measured()),
                verdict.outcome().words());
    }

    private void comparison() {
        rows(
                "Against the earlier run",
                List.of("figure", "unit", "earlier", "now", "now by earlier", ""),
                results.comparison().stream().map(Table::change));
    }

    private static List<String> change(Change change) {
        boolean better = change.ratio() > 1 == change.unit().moreIsBetter();
        return List.of(
                change.key().toString(),
                change.unit().symbol(),
                number(change.earlier()),
                number(change.now()),
                number(change.ratio()),
                change.ratio() == 1 ? "same" : better ? "better" : "worse");
    }

    private void notes() {
        if (!results.notes().isEmpty()) {
            line("");
            line("Notes");
            line("");
            results.notes().forEach(note -> line("- " + note));
        }
    }

    private void rows(String title, List<String> header, Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        if (all.isEmpty()) {
            return;
        }
        line("");
        line(title);
        line("");
        row(header);
        row(header.stream().map(cell -> "---").toList());
        all.forEach(this::row);
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private Optional<Figure> found(String subject, String measure) {
        return figures.find(new Key(subject, measure));
    }

    private String median(String subject, String measure) {
        return found(subject, measure).map(figure -> number(figure.median())).orElse(NONE);
    }

    private String spread(String subject, String measure) {
        return found(subject, measure)
                .map(figure -> figure.values().size() == 1
                        ? number(figure.median())
                        : number(figure.median()) + " (" + number(figure.min()) + " – " + number(figure.max()) + ")")
                .orElse(NONE);
    }

    private String ratio(String subject, String to, String measure) {
        return found(subject, measure)
                .flatMap(figure -> found(to, measure).map(other -> number(figure.median() / other.median())))
                .orElse(NONE);
    }

    /** About three digits. */
    private static String number(double value) {
        double size = Math.abs(value);
        return size >= 100 || value == Math.rint(value) && size >= 10
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }
}
