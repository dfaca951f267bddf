package com.superoffice.webapi.chat.contract.operation;

import java.util.Locale;

/** The formats behind the contract's media types. */
public enum Format {
    /** JSON, under any of its names; the two patch media types carry the same object. */
    JSON("JSON"),
    /** XML. */
    XML("XML"),
    /** A form, in requests only. */
    FORM("a form");

    private final String description;

    Format(String description) {
        this.description = description;
    }

    /** The format of a body of this media type, which has no parameters. */
    public static Format of(String mediaType) {
        String lowerCase = mediaType.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith("/xml") || lowerCase.endsWith("+xml")) {
            return XML;
        }
        return lowerCase.equals("application/x-www-form-urlencoded") ? FORM : JSON;
    }

    /** As a sentence names it. */
    public String description() {
        return description;
    }
}
