package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of the contract the cases have covered, as matrices. */
final class Coverage {

    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.FAILED, Verdict.STALE, Verdict.KNOWN, Verdict.NOT_RUN, Verdict.NOT_OBSERVED);

    /** A matrix with its columns, and its rows with a cell for each. */
    record Matrix(String title, List<String> columns, List<Row> rows) {}

    /** A row. */
    record Row(String title, List<Cell> cells) {}

    /** A cell: the worst verdict in it as the name of a class, which cases are in it, and what stands in it. */
    record Cell(String verdict, String cases, String text) {}

    private final Contract contract;
    private final Map<String, Map<String, Map<String, List<Result>>>> results = new LinkedHashMap<>();

    private Coverage(Outcome outcome) {
        contract = outcome.contract();
        declared().forEach(this::at);
        for (Result result : outcome.results()) {
            result.subject().cells().forEach(cell -> at(cell).add(result));
            result.seen().forEach(cell -> at(cell).add(result));
        }
    }

    static List<Matrix> of(Outcome outcome) {
        Coverage coverage = new Coverage(outcome);
        List<Matrix> matrices = new ArrayList<>();
        coverage.results.forEach((title, rows) -> matrices.add(coverage.matrix(title, rows)));
        return matrices;
    }

    private List<Result> at(Case.Cell cell) {
        return results.computeIfAbsent(cell.matrix(), unused -> new LinkedHashMap<>())
                .computeIfAbsent(cell.row(), unused -> new LinkedHashMap<>())
                .computeIfAbsent(cell.column(), unused -> new ArrayList<>());
    }

    /** What the contract declares of responses: a cell that no response has filled is to be seen, too. */
    private List<Case.Cell> declared() {
        List<Case.Cell> cells = new ArrayList<>();
        for (int status : contract.statuses()) {
            contract.responseMediaTypes(status)
                    .forEach(type -> cells.add(new Case.Cell(Case.STATUSES, Integer.toString(status), type)));
        }
        for (String property : contract.message().properties().keySet()) {
            for (String presence : List.of("value", "null", "absent")) {
                cells.add(new Case.Cell(Case.PRESENCE, property, presence));
            }
        }
        return cells;
    }

    private Matrix matrix(String title, Map<String, Map<String, List<Result>>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        List<Row> shown = new ArrayList<>();
        rows.forEach((row, cells) -> shown.add(new Row(
                row,
                columns.stream()
                        .map(column -> cell(cells.get(column), isForbidden(title, row, column)))
                        .toList())));
        return new Matrix(title, List.copyOf(columns), shown);
    }

    private boolean isForbidden(String matrix, String row, String column) {
        return matrix.equals(Case.PRESENCE)
                && column.equals("absent")
                && contract.message().requires(row);
    }

    private static Cell cell(@Nullable List<Result> results, boolean forbidden) {
        if (results == null) {
            return new Cell("none", "", "");
        }
        if (results.isEmpty()) {
            return forbidden
                    ? new Cell("passed", "never seen, as it must be", "never")
                    : new Cell("not-observed", "not seen", "–");
        }
        Verdict worst = WORST_FIRST.stream()
                .filter(verdict -> results.stream().anyMatch(result -> result.verdict() == verdict))
                .findFirst()
                .orElse(Verdict.PASSED);
        long passed = results.stream().filter(result -> result.verdict() == Verdict.PASSED).count();
        return new Cell(
                ShownCase.name(worst),
                results.stream()
                        .map(result -> result.subject().id() + ": " + ShownCase.name(result.verdict()))
                        .collect(Collectors.joining("\n")),
                passed + "/" + results.size());
    }
}
