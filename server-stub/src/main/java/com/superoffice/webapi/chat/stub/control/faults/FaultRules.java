package com.superoffice.webapi.chat.stub.control.faults;

import com.superoffice.webapi.chat.stub.control.generated.Fault;
import com.superoffice.webapi.chat.stub.control.generated.Fault.KindEnum;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses faults whose settings do not go together; each alone is within {@code sandbox.yaml}. */
final class FaultRules {

    private FaultRules() {}

    /** Returns what is wrong, or null. */
    static @Nullable String problem(Fault fault) {
        KindEnum kind = fault.getKind();
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
        Set<String> keys = percentiles(fault).keySet();
        if (!keys.stream().allMatch(FaultRules::isPercentile)) {
            return "percentiles: expected a number above 0 and up to 100 as the key, found another";
        }
        return keys.stream().map(Double::valueOf).distinct().count() < keys.size()
                ? "percentiles: expected each key once, found one twice"
                : null;
    }

    private static Map<String, Integer> percentiles(Fault fault) {
        return Objects.requireNonNullElse(fault.getPercentiles(), Map.of());
    }

    private static boolean isPercentile(String key) {
        return key.matches("[0-9]{1,3}([.][0-9]{1,6})?") && Double.parseDouble(key) > 0 && Double.parseDouble(key) <= 100;
    }
}
