package com.superoffice.webapi.chat.contract.request;

/**
 * One way in which a request differs from the contract. It holds no secret and no value of the body: names and kinds only.
 *
 * @param where the part of the request, such as {@code header SO-TimeZone}, {@code query $select}, {@code body /After}
 * @param rule the rule that decides
 * @param expected what the contract expects
 * @param found what the request has instead
 * @param pointer where the contract says so, a JSON pointer as a URI fragment
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901#section-6">RFC 6901, section 6</a>
 */
public record Finding(String where, Rule rule, String expected, String found, String pointer) {

    /** How much the finding weighs: the severity of its rule. */
    public Severity severity() {
        return rule.severity();
    }

    /** A sentence for who sent the request: {@code After: expected an int32 number, found a string, at line 1, column 9}. */
    public String sentence() {
        return where.replaceFirst("^(header |body /(?=.))", "") + ": expected " + expected + ", found " + found;
    }

    /** One readable line: severity, where, rule, expected, found, pointer. */
    @Override
    public String toString() {
        return severity() + " " + where + ": " + rule.id() + ": expected " + expected + "; found " + found + " ("
                + pointer + ")";
    }
}
