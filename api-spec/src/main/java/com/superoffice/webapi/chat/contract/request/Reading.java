package com.superoffice.webapi.chat.contract.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a body holds, and in what it differs from the contract. */
public final class Reading {

    private final Map<String, Object> values;
    private final List<Finding> findings;

    Reading(Map<String, Object> values, List<Finding> findings) {
        this.values = values;
        this.findings = findings;
    }

    /**
     * The value of a property of the kind int32.
     *
     * @param property its name in the contract
     * @return null if it is null, absent or not within the contract
     */
    public @Nullable Integer int32(String property) {
        return (Integer) values.get(property);
    }

    /** In what the body differs from the contract; no more than 25 of each severity. */
    public List<Finding> findings() {
        return findings;
    }

    /** The first finding for which the body is not within the contract. */
    public Optional<Finding> violation() {
        return findings.stream().filter(finding -> finding.severity() == Severity.VIOLATION).findFirst();
    }

    /** The names of the values; none of those, and no finding, which quotes names that the caller made up. */
    @Override
    public String toString() {
        return "values of " + values.keySet() + ", " + findings.size() + " findings";
    }
}
