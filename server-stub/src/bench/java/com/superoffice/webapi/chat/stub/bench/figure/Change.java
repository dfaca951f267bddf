package com.superoffice.webapi.chat.stub.bench.figure;

import java.util.List;

/**
 * A figure now and in an earlier run.
 *
 * @param key which figure
 * @param unit its unit
 * @param earlier the median of then
 * @param now the median of now
 * @param ratio now by then
 */
public record Change(Key key, Unit unit, double earlier, double now, double ratio) {

    /** All figures that both runs have in the same unit, in the order of the later one. */
    public static List<Change> between(Figures earlier, Figures now) {
        return now.all().stream()
                .flatMap(figure -> earlier.find(figure.key())
                        .filter(then -> then.unit() == figure.unit() && then.median() != 0)
                        .map(then -> new Change(
                                figure.key(),
                                figure.unit(),
                                then.median(),
                                figure.median(),
                                figure.median() / then.median()))
                        .stream())
                .toList();
    }
}
