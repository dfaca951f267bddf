package com.superoffice.webapi.chat.stub.localization;

/** {@code SO-TimeZone} names a zone that is not known; the message quotes it. */
public final class UnknownTimeZone extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownTimeZone(String found) {
        super("SO-TimeZone: unknown time zone " + Quotation.of(found)
                + "; expected an id or a code such as UTC, NO, US-NY, or an IANA name");
    }
}
