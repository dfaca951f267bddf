package com.superoffice.webapi.chat.stub.control.faults;

import com.superoffice.webapi.chat.stub.control.generated.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How long a latency fault waits: always the same, or drawn so that its percentiles come out as given. */
final class Latency {

    private final NavigableMap<Double, Integer> millisecondsByPercentile = new TreeMap<>();

    Latency(Fault fault) {
        if (fault.getMilliseconds() != null) {
            millisecondsByPercentile.put(0.0, fault.getMilliseconds());
        }
        if (fault.getPercentiles() != null) {
            fault.getPercentiles()
                    .forEach((percentile, milliseconds) ->
                            millisecondsByPercentile.put(Double.valueOf(percentile), milliseconds));
        }
    }

    /**
     * The wait of a call, linear between the percentiles; below the lowest from 0, above the highest the highest.
     *
     * @param draw from 0 to below 1
     */
    Duration of(double draw) {
        double percentile = draw * 100;
        Map.Entry<Double, Integer> below = millisecondsByPercentile.floorEntry(percentile);
        Map.Entry<Double, Integer> above = millisecondsByPercentile.higherEntry(percentile);
        if (above == null) {
            return Duration.ofMillis(below == null ? 0 : below.getValue());
        }
        double fromPercentile = below == null ? 0 : below.getKey();
        double fromMilliseconds = below == null ? 0 : below.getValue();
        double share = (percentile - fromPercentile) / (above.getKey() - fromPercentile);
        return Duration.ofMillis(Math.round(fromMilliseconds + share * (above.getValue() - fromMilliseconds)));
    }
}
