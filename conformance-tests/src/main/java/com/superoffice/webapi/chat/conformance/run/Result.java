package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of a case.
 *
 * @param subject the case
 * @param verdict how it came out
 * @param findings what is not as expected, and asserted in the profile of the run
 * @param noted what differs, but is not asserted in the profile of the run
 * @param note why a case is known or not observed; else empty
 * @param seen the cells of the coverage matrices that the responses have shown
 * @param exchanges what was sent and answered, in order
 * @param places the number of the exchange in which each finding was seen; those without one are left out
 * @param took how long it took
 */
public record Result(
        Case subject,
        Verdict verdict,
        List<Finding> findings,
        List<Finding> noted,
        String note,
        Set<Case.Cell> seen,
        List<Exchange> exchanges,
        Map<Finding, Integer> places,
        Duration took) {

    public Result {
        findings = List.copyOf(findings);
        noted = List.copyOf(noted);
        seen = Set.copyOf(seen);
        exchanges = List.copyOf(exchanges);
        places = Map.copyOf(places);
    }

    static Result notRun(Case subject, String why) {
        return new Result(subject, Verdict.NOT_RUN, List.of(), List.of(), why, Set.of(), List.of(), Map.of(), Duration.ZERO);
    }

    static Result notObserved(Case subject, String why) {
        return new Result(subject, Verdict.NOT_OBSERVED, List.of(), List.of(), why, Set.of(), List.of(), Map.of(), Duration.ZERO);
    }
}
