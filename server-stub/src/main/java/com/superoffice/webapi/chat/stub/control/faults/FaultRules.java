package com.superoffice.webapi.chat.stub.control.faults;

import com.superoffice.webapi.chat.stub.control.generated.Fault;
import com.superoffice.webapi.chat.stub.control.generated.Fault.KindEnum;
import java.util.Map;
import java.util.Objects;
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
        return percentiles(fault).keySet().stream()
                .filter(key -> !isPercentile(key))
                .map(key -> "percentiles: expected a number above 0 and up to 100 as the key, found another")
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Integer> percentiles(Fault fault) {
        return Objects.requireNonNullElse(fault.getPercentiles(), Map.of());
    }

    private static boolean isPercentile(String key) {
        try {
            double percentile = Double.parseDouble(key);
            return percentile > 0 && percentile <= 100;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
