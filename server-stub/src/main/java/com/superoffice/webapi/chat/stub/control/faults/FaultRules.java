package com.superoffice.webapi.chat.stub.control.faults;

import com.superoffice.webapi.chat.stub.control.generated.Fault;
import com.superoffice.webapi.chat.stub.control.generated.Fault.KindEnum;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses faults whose settings do not go together. */
final class FaultRules {

    private FaultRules() {}

    /** Returns what is wrong, or null. */
    static @Nullable String problem(Fault fault) {
        KindEnum kind = fault.getKind();
        if (kind == null) {
            return "kind: missing";
        }
        boolean percentiles = !percentiles(fault).isEmpty();
        if (kind == KindEnum.LATENCY && (fault.getMilliseconds() == null) != percentiles) {
            return "latency: expected either milliseconds or percentiles";
        }
        if (kind != KindEnum.LATENCY && percentiles) {
            return "percentiles: only for latency";
        }
        if (fault.getMilliseconds() != null && kind != KindEnum.LATENCY && kind != KindEnum.SLOW_DRIP) {
            return "milliseconds: only for latency and slow-drip";
        }
        if (kind == KindEnum.STATUS && fault.getStatus() == null) {
            return "status: expected a status code, found nothing";
        }
        if (kind != KindEnum.STATUS && (fault.getStatus() != null || fault.getRetryAfter() != null)) {
            return "status and retryAfter: only for status";
        }
        if (fault.getNext() != null && fault.getPercentage() != null) {
            return "next and percentage: expected one of them, found both";
        }
        return outOfRange(fault);
    }

    private static @Nullable String outOfRange(Fault fault) {
        String problem = range("status", fault.getStatus(), 400, 599);
        problem = problem != null ? problem : range("milliseconds", fault.getMilliseconds(), 0, 600_000);
        problem = problem != null ? problem : range("next", fault.getNext(), 1, Integer.MAX_VALUE);
        problem = problem != null ? problem : range("percentage", fault.getPercentage(), 0, 100);
        for (Map.Entry<String, Integer> point : percentiles(fault).entrySet()) {
            problem = problem != null ? problem : percentile(point.getKey());
            problem = problem != null ? problem : range("percentiles", point.getValue(), 0, 600_000);
        }
        return problem;
    }

    private static Map<String, Integer> percentiles(Fault fault) {
        return Objects.requireNonNullElse(fault.getPercentiles(), Map.of());
    }

    private static @Nullable String percentile(String key) {
        try {
            double percentile = Double.parseDouble(key);
            if (percentile > 0 && percentile <= 100) {
                return null;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        return "percentiles: expected a number above 0 and up to 100 as the key, found \"" + key + "\"";
    }

    private static @Nullable String range(String name, @Nullable Integer value, int least, int most) {
        return value == null || (value >= least && value <= most)
                ? null
                : name + ": expected " + least + " to " + most + ", found " + value;
    }
}
