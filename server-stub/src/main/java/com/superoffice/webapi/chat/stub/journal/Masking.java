package com.superoffice.webapi.chat.stub.journal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shows the values of headers that are known to hold no secret, and nothing of the others. */
final class Masking {

    private static final String MASK = "***";

    private static final Set<String> SHOWN = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "allow",
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "host",
            "origin",
            "retry-after",
            "so-browser-tz-offset",
            "so-culture",
            "so-language",
            "so-timezone",
            "traceparent",
            "transfer-encoding",
            "user-agent",
            "vary",
            "www-authenticate",
            "x-content-type-options",
            "x-request-id");

    private Masking() {}

    static List<HeaderLine> mask(List<HeaderLine> headers) {
        return headers.stream().map(Masking::mask).toList();
    }

    private static HeaderLine mask(HeaderLine header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (SHOWN.contains(name)) {
            return header;
        }
        if (name.equals("authorization")) {
            int blank = header.value().indexOf(' ');
            return new HeaderLine(
                    header.name(), blank < 0 ? MASK : header.value().substring(0, blank + 1) + MASK);
        }
        return new HeaderLine(header.name(), MASK);
    }
}
