package com.superoffice.webapi.chat.stub.bench.figure;

import java.util.List;

/**
 * One median by another's, of the same measure.
 *
 * @param measure what was measured
 * @param of the dividend
 * @param to the divisor
 * @param value the ratio
 */
public record Ratio(String measure, String of, String to, double value) {

    /** The ratios of a subject's figures to those of all others that were measured in the same. */
    public static List<Ratio> of(String subject, Figures figures) {
        return figures.all().stream()
                .filter(figure -> !figure.subject().equals(subject) && figure.median() != 0)
                .flatMap(other -> figures.find(new Key(subject, other.measure()))
                        .map(own -> new Ratio(
                                other.measure(), subject, other.subject(), own.median() / other.median()))
                        .stream())
                .toList();
    }
}
