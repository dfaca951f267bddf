package com.superoffice.webapi.chat.conformance.cases;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of the endpoint, as it is published for providers.
 *
 * @param id such as {@code D2}
 * @param mark whose rule it is
 * @param contract where the contract speaks of it, as a URI fragment
 * @param clauses what it says
 */
public record Rule(String id, Mark mark, String contract, List<Clause> clauses) {

    public Rule {
        clauses = List.copyOf(clauses);
    }

    /** What it says, as one text. */
    public String sentence() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining(" "));
    }

    /** What it says of a case: the clauses that name it, or all of them. */
    public String sentenceOf(String caseId) {
        List<Clause> named = clauses.stream().filter(clause -> clause.speaksOf(caseId)).toList();
        return named.isEmpty() ? sentence() : new Rule(id, mark, contract, named).sentence();
    }

    /** Whether one of its clauses says what a case asserts. */
    boolean speaksOf(String caseId) {
        return clauses.stream().anyMatch(clause -> clause.speaksOf(caseId));
    }

    /**
     * A part of a rule.
     *
     * @param text sentences, with code between backticks
     * @param cases the ids of the cases that assert it; an asterisk stands for anything
     */
    public record Clause(String text, List<String> cases) {

        public Clause {
            cases = List.copyOf(cases);
        }

        boolean speaksOf(String caseId) {
            return cases.stream().anyMatch(pattern -> matches(pattern, caseId));
        }

        static boolean matches(String pattern, String caseId) {
            return caseId.matches(Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        }
    }
}
