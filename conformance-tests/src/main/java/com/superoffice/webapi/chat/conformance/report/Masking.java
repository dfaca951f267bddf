package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.exchange.Header;

/** Shows of a header what may be shown of it. */
final class Masking {

    private Masking() {}

    /** The value of a header, or what may be shown of it. */
    static String value(Header header) {
        return com.superoffice.webapi.chat.contract.Masking.header(header.name(), header.value());
    }

    static boolean hides(Header header) {
        return !value(header).equals(header.value());
    }
}
