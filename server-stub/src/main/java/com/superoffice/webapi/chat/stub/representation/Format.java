package com.superoffice.webapi.chat.stub.representation;

/** The three formats behind the contract's media types. */
public enum Format {
    /** JSON, under any of its names; the two patch media types carry the same object. */
    JSON,
    /** XML. */
    XML,
    /** A form, in requests only. */
    FORM;

    static Format ofMediaType(String mediaType) {
        if (mediaType.endsWith("xml")) {
            return XML;
        }
        return mediaType.endsWith("json") ? JSON : FORM;
    }
}
