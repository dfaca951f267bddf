package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fault that many cases see is reported once. */
final class Groups {

    private Groups() {}

    /** A kind of finding with the cases that report it, the first of them first. */
    record Group(String code, Finding first, List<Result> results) {}

    static List<Group> of(Outcome outcome) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Result result : outcome.results()) {
            if (result.verdict() == Verdict.FAILED) {
                Finding finding = result.findings().get(0);
                // The same code for another status or header is another fault.
                String key = finding.code() + " " + finding.where().replaceAll("/\\d+(?=/|$)", "/*") + " "
                        + (finding.where().startsWith("/") ? "" : finding.expected() + finding.found());
                groups.computeIfAbsent(key, unused -> new Group(finding.code(), finding, new ArrayList<>()))
                        .results()
                        .add(result);
            }
        }
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparingInt((Group group) -> group.results().size()).reversed());
        return sorted;
    }
}
