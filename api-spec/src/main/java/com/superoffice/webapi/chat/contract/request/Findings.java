package com.superoffice.webapi.chat.contract.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the findings of one request, so many of each severity that a hostile one costs bounded memory. */
public final class Findings {

    private static final int MOST_OF_A_SEVERITY = 25;

    private final List<Finding> all = new ArrayList<>();
    private final Map<Severity, Integer> count = new EnumMap<>(Severity.class);

    /** Adds one, unless there are enough of its severity. */
    public void add(String where, Rule rule, String expected, String found, String pointer) {
        if (count.merge(rule.severity(), 1, Integer::sum) <= MOST_OF_A_SEVERITY) {
            all.add(new Finding(where, rule, expected, found, pointer));
        }
    }

    /** Adds these. */
    public void add(List<Finding> others) {
        others.forEach(other -> add(other.where(), other.rule(), other.expected(), other.found(), other.pointer()));
    }

    boolean hasViolation() {
        return count.containsKey(Severity.VIOLATION);
    }

    /** All that were added, in their order. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
