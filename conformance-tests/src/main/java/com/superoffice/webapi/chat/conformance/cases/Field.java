package com.superoffice.webapi.chat.conformance.cases;

/**
 * A property of a request as it is written.
 *
 * @param name its name
 * @param token its value as a JSON token; XML and forms take it without quotes
 */
record Field(String name, String token) {

    static Field of(String name, long value) {
        return new Field(name, Long.toString(value));
    }

    String text() {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    }
}
