package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.cases.Rule;
import com.superoffice.webapi.chat.conformance.cases.Rules;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The verdict in a screenful: each fault once, those that most cases see first. */
public final class ConsoleSummary {

    private static final int MOST = 20;

    private ConsoleSummary() {}

    /** The lines, without colours. */
    public static List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        List<Groups.Group> groups = Groups.of(outcome);
        groups.stream().limit(MOST).forEach(group -> {
            Result first = group.results().get(0);
            lines.add("FAILED  " + first.subject().id() + more(group.results().size()));
            lines.add("        " + group.first().message());
            Rule rule = Rules.of(group.first().rule());
            lines.add("        " + rule.id() + ": " + rule.sentenceOf(first.subject().id()));
        });
        if (groups.size() > MOST) {
            lines.add("        … and " + (groups.size() - MOST) + " more kinds of findings: see the report");
        }
        outcome.results().stream()
                .filter(result -> result.verdict() == Verdict.STALE)
                .forEach(result -> lines.add("STALE   " + result.subject().id()
                        + " passes: take it out of the known deviations"));
        if (isOfTooFewMessages(outcome)) {
            lines.add("NOTE    session " + outcome.target().session() + " shows fewer than two messages: either the server"
                    + " leaves them out, or --session names one that is not there");
        }
        if (outcome.unreachable().isEmpty() && outcome.exchanges() > 0 && !isEverOk(outcome)) {
            lines.add("NOTE    no call was answered with 200: either the server never serves the operation, or --base-url or"
                    + " --proxy names something else");
        }
        outcome.unreachable().ifPresent(why -> lines.add("NOT JUDGED  " + why));
        lines.add(verdict(outcome));
        lines.add(counts(outcome));
        return lines;
    }

    private static boolean isEverOk(Outcome outcome) {
        return outcome.results().stream()
                .flatMap(result -> result.exchanges().stream())
                .anyMatch(exchange -> exchange.response().status() == 200);
    }

    private static boolean isOfTooFewMessages(Outcome outcome) {
        return outcome.results().stream()
                .flatMap(result -> result.findings().stream())
                .anyMatch(finding -> finding.code().equals("messages.too-few"));
    }

    private static String more(int cases) {
        return cases == 1 ? "" : " and " + (cases - 1) + (cases == 2 ? " other case" : " other cases");
    }

    /** The verdict in a line. */
    public static String verdict(Outcome outcome) {
        String server = outcome.target().baseUrl().toString();
        if (outcome.unreachable().isPresent()) {
            return server + " could not be judged.";
        }
        return server + (outcome.kept() ? " keeps the contract " : " does not keep the contract ")
                + outcome.contract().version() + " (profile " + outcome.target().profile() + ").";
    }

    static String counts(Outcome outcome) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long number = outcome.count(verdict);
            if (number > 0) {
                counts.add(number + " " + verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return outcome.results().size() + " cases: " + String.join(", ", counts) + "; " + outcome.exchanges()
                + " exchanges in " + String.format(Locale.ROOT, "%.1f s", outcome.took().toMillis() / 1000.0);
    }
}
