package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Rules;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The run on one page without any other file: the verdict, the coverage, and what is wrong. */
final class HtmlPage {

    private static final int MOST_OTHERS = 12;

    private final Outcome outcome;
    private final StringBuilder html = new StringBuilder(256 * 1024);

    private HtmlPage(Outcome outcome) {
        this.outcome = outcome;
    }

    static String of(Outcome outcome) {
        return new HtmlPage(outcome).page();
    }

    private String page() {
        String verdict = outcome.unreachable().isPresent() ? "unjudged" : outcome.kept() ? "kept" : "broken";
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text(ConsoleSummary.verdict(outcome)))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<header class=\"")
                .append(verdict)
                .append("\">\n<h1>")
                .append(text(ConsoleSummary.verdict(outcome)))
                .append("</h1>\n<p>")
                .append(text(ConsoleSummary.counts(outcome)))
                .append(" · ")
                .append(text(outcome.started().toString().substring(0, 19)))
                .append("Z</p>\n");
        outcome.unreachable().ifPresent(why -> html.append("<p><strong>").append(text(why)).append("</strong></p>\n"));
        bar();
        html.append("</header>\n<main>\n");
        findings();
        stale();
        html.append("<h2 id=\"coverage\">Coverage of the contract</h2>\n").append(legend());
        matrices().forEach(this::matrix);
        all();
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void bar() {
        html.append("<div class=\"bar\" role=\"img\" aria-label=\"")
                .append(text(ConsoleSummary.counts(outcome)))
                .append("\">");
        for (Verdict verdict : Verdict.values()) {
            long count = outcome.count(verdict);
            if (count > 0) {
                html.append("<i class=\"").append(name(verdict)).append("\" style=\"flex:").append(count).append("\"></i>");
            }
        }
        html.append("</div>\n");
    }

    private void findings() {
        List<Groups.Group> groups = Groups.of(outcome);
        if (groups.isEmpty()) {
            return;
        }
        html.append("<h2 id=\"findings\">What is wrong</h2>\n");
        for (Groups.Group group : groups) {
            Result first = group.results().get(0);
            html.append("<article id=\"").append(text(first.subject().id())).append("\">\n<h3>")
                    .append(text(group.first().where()))
                    .append(" <code>").append(text(group.code())).append("</code></h3>\n")
                    .append("<blockquote>").append(sentence(group.first().rule())).append(" <cite>")
                    .append(text(group.first().rule())).append("</cite></blockquote>\n")
                    .append("<table class=\"found\"><tr><th>Expected</th><td>").append(text(group.first().expected()))
                    .append("</td></tr><tr><th>Found</th><td>").append(text(group.first().found()))
                    .append("</td></tr><tr><th>Case</th><td><code>").append(text(first.subject().id()))
                    .append("</code> ").append(text(first.subject().title()))
                    .append("</td></tr><tr><th>Contract</th><td><code>").append(text(first.subject().pointer()))
                    .append("</code></td></tr></table>\n");
            others(group);
            curl(first);
            html.append("</article>\n");
        }
    }

    private void others(Groups.Group group) {
        List<Result> others = group.results().subList(1, group.results().size());
        if (others.isEmpty()) {
            return;
        }
        html.append("<p>So do ").append(others.size()).append(others.size() == 1 ? " other case: " : " other cases: ");
        others.stream()
                .limit(MOST_OTHERS)
                .forEach(other -> html.append("<code>").append(text(other.subject().id())).append("</code> "));
        html.append(others.size() > MOST_OTHERS ? "…</p>\n" : "</p>\n");
    }

    private void curl(Result result) {
        if (result.exchanges().isEmpty()) {
            return;
        }
        Exchange last = result.exchanges().get(result.exchanges().size() - 1);
        html.append("<details><summary>curl</summary><pre>")
                .append(text(Curl.shown(last.request(), outcome.target())).replace("&#10;", "\n"))
                .append("</pre></details>\n");
    }

    private void stale() {
        outcome.results().stream().filter(result -> result.verdict() == Verdict.STALE).forEach(result -> html.append(
                        "<article><h3>Known deviation that is none any more</h3><p><code>")
                .append(text(result.subject().id()))
                .append("</code> passes: ")
                .append(text(result.note()))
                .append("</p></article>\n"));
    }

    private Map<String, Map<String, Map<String, List<Result>>>> matrices() {
        Map<String, Map<String, Map<String, List<Result>>>> matrices = new LinkedHashMap<>();
        declared().forEach(cell -> results(matrices, cell));
        for (Result result : outcome.results()) {
            result.subject().cells().forEach(cell -> results(matrices, cell).add(result));
            result.seen().forEach(cell -> results(matrices, cell).add(result));
        }
        return matrices;
    }

    private static List<Result> results(
            Map<String, Map<String, Map<String, List<Result>>>> matrices, Case.Cell cell) {
        return matrices.computeIfAbsent(cell.matrix(), unused -> new LinkedHashMap<>())
                .computeIfAbsent(cell.row(), unused -> new LinkedHashMap<>())
                .computeIfAbsent(cell.column(), unused -> new ArrayList<>());
    }

    /** What the contract declares of answers: a cell that no answer has filled is to be seen, too. */
    private List<Case.Cell> declared() {
        Contract contract = outcome.contract();
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

    private void matrix(String title, Map<String, Map<String, List<Result>>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        html.append("<h3>").append(text(title)).append("</h3>\n<div class=\"wide\"><table class=\"matrix\"><tr><td></td>");
        columns.forEach(column -> html.append("<th scope=\"col\">").append(text(column)).append("</th>"));
        html.append("</tr>\n");
        rows.forEach((row, cells) -> {
            html.append("<tr><th scope=\"row\">").append(text(row)).append("</th>");
            columns.forEach(column -> cell(cells.get(column), isForbidden(title, row, column)));
            html.append("</tr>\n");
        });
        html.append("</table></div>\n");
    }

    private boolean isForbidden(String matrix, String row, String column) {
        return matrix.equals(Case.PRESENCE)
                && column.equals("absent")
                && outcome.contract().message().requires(row);
    }

    private void cell(@Nullable List<Result> results, boolean forbidden) {
        if (results == null) {
            html.append("<td class=\"none\"></td>");
            return;
        }
        if (results.isEmpty()) {
            html.append(forbidden
                    ? "<td class=\"passed\" title=\"never seen, as it must be\">never</td>"
                    : "<td class=\"not-observed\" title=\"not seen\">–</td>");
            return;
        }
        Verdict worst = worst(results);
        long passed = results.stream().filter(result -> result.verdict() == Verdict.PASSED).count();
        StringBuilder title = new StringBuilder();
        results.forEach(result -> title.append(result.subject().id()).append(": ").append(name(result.verdict())).append('\n'));
        html.append("<td class=\"").append(name(worst)).append("\" title=\"").append(text(title.toString().strip()))
                .append("\">").append(passed).append('/').append(results.size()).append("</td>");
    }

    private static Verdict worst(List<Result> results) {
        for (Verdict verdict : List.of(
                Verdict.FAILED, Verdict.STALE, Verdict.KNOWN, Verdict.NOT_RUN, Verdict.NOT_OBSERVED)) {
            if (results.stream().anyMatch(result -> result.verdict() == verdict)) {
                return verdict;
            }
        }
        return Verdict.PASSED;
    }

    private void all() {
        html.append("<h2 id=\"cases\">All cases</h2>\n<details><summary>")
                .append(outcome.results().size())
                .append(" cases</summary><table class=\"cases\">\n");
        for (Result result : outcome.results()) {
            html.append("<tr><td class=\"").append(name(result.verdict())).append("\">").append(name(result.verdict()))
                    .append("</td><td><code>").append(text(result.subject().id())).append("</code><br>")
                    .append(text(result.subject().title())).append("</td><td>")
                    .append(text(result.subject().rule().id())).append("</td><td>");
            for (Finding finding : result.findings()) {
                html.append(text(finding.message())).append("<br>");
            }
            for (Finding finding : result.noted()) {
                html.append("not observed: ").append(text(finding.message())).append("<br>");
            }
            html.append(text(result.note())).append("</td></tr>\n");
        }
        html.append("</table></details>\n");
    }

    private static String legend() {
        StringBuilder legend = new StringBuilder("<p class=\"legend\">");
        for (Verdict verdict : Verdict.values()) {
            legend.append("<span class=\"").append(name(verdict)).append("\">").append(name(verdict).replace('-', ' ')).append("</span> ");
        }
        return legend.append("</p>\n").toString();
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(String text) {
        return XmlText.of(text);
    }

    private static String sentence(String rule) {
        return text(Rules.of(rule).sentence()).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String style() {
        try (InputStream stream = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
