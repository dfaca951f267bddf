package com.superoffice.webapi.chat.conformance.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is expected of a response.
 *
 * @param rule the rule behind the expected status
 * @param statuses the statuses that are right
 * @param mediaTypes the media types that are right; none means any that the contract declares for the status
 * @param question what was asked, when the messages are judged
 * @param headers headers that must be there, beside those that the contract requires
 * @param beyond whether the request is not one of the operation, so that its status need not be declared
 */
public record Expectation(
        String rule,
        Set<Integer> statuses,
        Set<String> mediaTypes,
        Optional<Question> question,
        List<String> headers,
        boolean beyond) {

    public Expectation {
        statuses = new TreeSet<>(statuses);
        mediaTypes = Set.copyOf(mediaTypes);
        headers = List.copyOf(headers);
    }

    /** One of these statuses, because of a rule. */
    public static Expectation status(String rule, Integer... statuses) {
        return new Expectation(rule, Set.of(statuses), Set.of(), Optional.empty(), List.of(), false);
    }

    /** The messages that were asked for. */
    public static Expectation messages(String rule, Question question) {
        return status(rule, 200).answering(question);
    }

    public Expectation in(String... types) {
        return new Expectation(rule, statuses, Set.of(types), question, headers, beyond);
    }

    public Expectation answering(Question asked) {
        return new Expectation(rule, statuses, mediaTypes, Optional.of(asked), headers, beyond);
    }

    public Expectation with(String header) {
        return new Expectation(rule, statuses, mediaTypes, question, List.of(header), beyond);
    }

    public Expectation beyondTheOperation() {
        return new Expectation(rule, statuses, mediaTypes, question, headers, true);
    }
}
