package com.superoffice.webapi.chat.conformance.judge;

import java.util.function.UnaryOperator;

/**
 * Something that is not as the contract says.
 *
 * @param code what kind of thing it is, such as {@code schema.type}; the same kind has the same code everywhere
 * @param rule the id of the rule that is broken, such as {@code C10}
 * @param where the place: a JSON pointer into the body, the name of a header, or {@code status}
 * @param expected what the rule asks for
 * @param found what was there instead; never chat text and never a secret
 */
public record Finding(String code, String rule, String where, String expected, String found) {

    /** The finding in one line. */
    public String message() {
        return where + ": expected " + expected + ", found " + found;
    }

    /** The same with what was found, and where, rewritten: both may be a server's own words. */
    public Finding rewritten(UnaryOperator<String> rewriting) {
        return new Finding(code, rule, rewriting.apply(where), rewriting.apply(expected), rewriting.apply(found));
    }

    @Override
    public String toString() {
        return "[" + code + "] " + message();
    }
}
