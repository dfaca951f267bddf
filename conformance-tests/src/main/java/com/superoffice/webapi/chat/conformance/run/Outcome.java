package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param contract the contract the server was held against
 * @param target the server
 * @param results the cases in their order
 * @param unreachable why the run ended early, or could not begin: the server is gone, or accepts no credential
 * @param started when it began
 * @param took how long it took
 */
public record Outcome(
        Contract contract,
        Target target,
        List<Result> results,
        Optional<String> unreachable,
        Instant started,
        Duration took) {

    public Outcome {
        results = List.copyOf(results);
    }

    /** Whether the server keeps the contract. */
    public boolean kept() {
        return unreachable.isEmpty() && results.stream().noneMatch(result -> result.verdict().breaks());
    }

    /** How many cases came out so. */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** How many requests were sent. */
    public int exchanges() {
        return results.stream().mapToInt(result -> result.exchanges().size()).sum();
    }

    /** The process's exit code: 0 keeps the contract, 1 does not, 3 could not be judged. */
    public int exitCode() {
        return unreachable.isPresent() ? 3 : kept() ? 0 : 1;
    }
}
