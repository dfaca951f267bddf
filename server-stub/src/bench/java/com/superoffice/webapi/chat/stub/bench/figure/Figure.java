package com.superoffice.webapi.chat.stub.bench.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What several rounds measured.
 *
 * @param subject who was measured
 * @param measure what was measured
 * @param unit the unit of the values
 * @param values at least one, in the order in which they were measured
 */
public record Figure(String subject, String measure, Unit unit, List<Double> values) {

    public Figure {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(subject + ": " + measure + ": expected at least one value, found none");
        }
        values = List.copyOf(values);
    }

    public Key key() {
        return new Key(subject, measure);
    }

    /** The middle value; of an even number of values, the mean of the two in the middle. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double min() {
        return Collections.min(values);
    }

    public double max() {
        return Collections.max(values);
    }

    Figure with(double value) {
        List<Double> more = new ArrayList<>(values);
        more.add(value);
        return new Figure(subject, measure, unit, more);
    }
}
