package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.exchange.Header;
import java.util.Locale;
import java.util.Set;

/** Only the values of listed headers are ever shown. */
final class Masking {

    static final String MASK = "***";

    private static final Set<String> SHOWN = Set.of(
            "accept",
            "accept-language",
            "allow",
            "cache-control",
            "connection",
            "content-length",
            "content-type",
            "date",
            "dnt",
            "expect",
            "host",
            "retry-after",
            "server",
            "so-culture",
            "so-language",
            "so-timezone",
            "transfer-encoding",
            "vary",
            "www-authenticate",
            "x-content-type-options");

    private Masking() {}

    /** The value of a header, or what may be shown of it. */
    static String value(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (SHOWN.contains(name)) {
            return header.value();
        }
        int blank = header.value().indexOf(' ');
        return name.equals("authorization") && blank > 0 ? header.value().substring(0, blank) + " " + MASK : MASK;
    }

    static boolean hides(Header header) {
        return !value(header).equals(header.value());
    }
}
