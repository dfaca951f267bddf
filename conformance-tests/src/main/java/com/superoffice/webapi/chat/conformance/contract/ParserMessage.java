package com.superoffice.webapi.chat.conformance.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Swagger Parser names a place as {@code attribute paths.'/x'(post).responses}; a JSON pointer is what readers know. */
final class ParserMessage {

    private static final Pattern PLACE = Pattern.compile("attribute (\\S+?) (is .*)");

    private ParserMessage() {}

    static String withPointer(String message) {
        Matcher matcher = PLACE.matcher(message);
        return matcher.matches() ? pointer(matcher.group(1)) + ": " + matcher.group(2) : "/: " + message;
    }

    private static String pointer(String place) {
        StringBuilder pointer = new StringBuilder();
        Matcher part = Pattern.compile("'([^']*)'|\\(([^)]*)\\)|\\[([^\\]]*)\\]|([^.'(\\[]+)").matcher(place);
        while (part.find()) {
            for (int group = 1; group <= part.groupCount(); group++) {
                if (part.group(group) != null) {
                    pointer.append('/').append(Contract.escape(part.group(group)));
                }
            }
        }
        return pointer.toString();
    }
}
