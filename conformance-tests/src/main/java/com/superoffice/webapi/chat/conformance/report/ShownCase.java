package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.cases.Rule;
import com.superoffice.webapi.chat.conformance.cases.Rules;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case as the page shows it. */
record ShownCase(Result result, Target target) {

    String id() {
        return result.subject().id();
    }

    String title() {
        return result.subject().title();
    }

    String pointer() {
        return result.subject().pointer();
    }

    String note() {
        return result.note();
    }

    List<Finding> findings() {
        return result.findings();
    }

    List<Finding> noted() {
        return result.noted();
    }

    /** The verdict as the name of a class. */
    String verdict() {
        return name(result.verdict());
    }

    /** The verdict in words. */
    String outcome() {
        return verdict().replace('-', ' ');
    }

    String mark() {
        return result.subject().rule().mark().name();
    }

    /** The ids of the rules that the case rests on, or that it found broken. */
    String rules() {
        return ids(Rule::id);
    }

    String marks() {
        return ids(rule -> rule.mark().name());
    }

    /** The last request as a command; empty when nothing was sent. */
    String curl() {
        List<Exchange> exchanges = result.exchanges();
        return exchanges.isEmpty() ? "" : Curl.shown(exchanges.get(exchanges.size() - 1).request(), target);
    }

    /** All exchanges; read once, for they are made anew each time. */
    List<ShownExchange> exchanges() {
        List<ShownExchange> shown = new ArrayList<>();
        for (Exchange exchange : result.exchanges()) {
            int number = shown.size();
            List<Finding> seen = result.findings().stream()
                    .filter(finding -> result.places().getOrDefault(finding, -1) == number)
                    .toList();
            shown.add(ShownExchange.of(exchange, seen, target));
        }
        return shown;
    }

    static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String ids(Function<Rule, String> id) {
        return Stream.concat(
                        Stream.of(result.subject().rule()),
                        result.findings().stream().map(finding -> Rules.of(finding.rule())))
                .map(id)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
