package com.superoffice.webapi.chat.contract.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Does {@code Accept} admit an answer? None, an empty one and {@code *}{@code /*} admit all. */
final class AcceptCheck {

    private final Operation operation;
    private final String pointer;

    AcceptCheck(Operation operation) {
        this.operation = operation;
        this.pointer = operation.pointer() + "/responses/200/content";
    }

    void check(Request request, Findings findings) {
        String accept = String.join(",", request.header("Accept"));
        if (accept.isBlank()) {
            return;
        }
        List<MediaRange> ranges = new ArrayList<>();
        for (String item : MediaRange.split(accept, ',')) {
            MediaRange range = item.isBlank() ? null : MediaRange.parse(item);
            if (range != null) {
                ranges.add(range);
            } else if (!item.isBlank()) {
                findings.add(
                        "header Accept", Rule.ACCEPT_MALFORMED, "media ranges", Names.quoted(item.strip()), pointer);
                return;
            }
        }
        if (!ranges.isEmpty() && operation.responseTypes().stream().noneMatch(type -> isAccepted(type, ranges))) {
            findings.add(
                    "header Accept",
                    Rule.ACCEPT_UNSATISFIABLE,
                    Names.oneOf(operation.responseTypes()),
                    Names.quoted(accept),
                    pointer);
        }
    }

    private static boolean isAccepted(String mediaType, List<MediaRange> ranges) {
        return ranges.stream()
                .filter(range -> range.admits(mediaType))
                .max(Comparator.comparingInt(MediaRange::specificity))
                .filter(range -> !range.isRefused())
                .isPresent();
    }
}
