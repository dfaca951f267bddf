package com.superoffice.webapi.chat.contract.request;

import java.util.Locale;

/** What a request is judged by. Each rule has one severity. */
public enum Rule {
    /** The path is the operation's. */
    PATH_UNDECLARED(Severity.VIOLATION),
    /** The method is the operation's. */
    METHOD_UNDECLARED(Severity.VIOLATION),
    /** {@code OPTIONS} asks about the operation and is none. */
    METHOD_OPTIONS(Severity.NOTE),
    /** Each query parameter is declared, by its exact name. */
    PARAMETER_UNDECLARED(Severity.VIOLATION),
    /** A query parameter stands once: lists are comma separated. */
    PARAMETER_REPEATED(Severity.VIOLATION),
    /** The query is percent-encoded UTF-8. */
    PARAMETER_MALFORMED(Severity.VIOLATION),
    /** A selected name is a property of the result; another selects nothing. */
    SELECTED_NAME_UNKNOWN(Severity.NOTE),
    /** Each {@code SO-} header is declared. */
    HEADER_UNDECLARED(Severity.VIOLATION),
    /** A header that clients of the provider send and that has no effect: {@code x-tolerated-headers}. */
    HEADER_TOLERATED(Severity.NOTE),
    /** A header with one value stands once. */
    HEADER_REPEATED(Severity.VIOLATION),
    /** A body has a {@code Content-Type}. */
    CONTENT_TYPE_MISSING(Severity.VIOLATION),
    /** {@code Content-Type} is a media type. */
    CONTENT_TYPE_MALFORMED(Severity.VIOLATION),
    /** {@code Content-Type} is one of those that the operation reads. */
    CONTENT_TYPE_UNDECLARED(Severity.VIOLATION),
    /** A body that cannot be read in its media type is not written in another one. */
    CONTENT_TYPE_MISMATCH(Severity.VIOLATION),
    /** A body is sent as it is, in no content coding. */
    CONTENT_ENCODING_UNDECLARED(Severity.VIOLATION),
    /** {@code charset} is a character encoding. */
    CHARSET_UNKNOWN(Severity.VIOLATION),
    /** {@code Accept} is a list of media ranges. */
    ACCEPT_MALFORMED(Severity.VIOLATION),
    /** {@code Accept} admits a media type that the operation answers in. */
    ACCEPT_UNSATISFIABLE(Severity.VIOLATION),
    /** There are credentials, complete in one of the ways to authenticate. */
    CREDENTIALS_MISSING(Severity.VIOLATION),
    /** The scheme of {@code Authorization} is a declared one. */
    CREDENTIALS_SCHEME_UNKNOWN(Severity.VIOLATION),
    /** The credentials have the form of their scheme; whether they are valid is the server's business. */
    CREDENTIALS_MALFORMED(Severity.VIOLATION),
    /** There is a body. */
    BODY_MISSING(Severity.VIOLATION),
    /** The body is well-formed in its media type. */
    BODY_MALFORMED(Severity.VIOLATION),
    /** The bytes of the body are text in its character encoding. */
    BODY_ENCODING(Severity.VIOLATION),
    /** Nothing follows the body's one value. */
    BODY_TRAILING_CONTENT(Severity.VIOLATION),
    /** A value is of the declared kind. */
    WRONG_KIND(Severity.VIOLATION),
    /** A number fits its format. */
    OUT_OF_RANGE(Severity.VIOLATION),
    /** A text is not longer than declared. */
    TOO_LONG(Severity.VIOLATION),
    /** A required property is there. */
    PROPERTY_MISSING(Severity.VIOLATION),
    /** Only a nullable property is null. */
    PROPERTY_NULL(Severity.VIOLATION),
    /** A property stands once, whatever its case. */
    PROPERTY_REPEATED(Severity.VIOLATION),
    /** A property is declared; others are ignored. */
    PROPERTY_UNDECLARED(Severity.NOTE),
    /** A property is spelt as declared; another case binds too. */
    PROPERTY_CASE(Severity.NOTE);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** How much a finding by this rule weighs. */
    public Severity severity() {
        return severity;
    }

    /** The rule's name in reports, such as {@code property-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
