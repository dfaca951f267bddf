package com.superoffice.webapi.chat.stub.localization;

import java.util.stream.Collectors;

/** Quotes what a header holds in an error: shortened, and with what cannot be seen written as an escape. */
final class Quotation {

    private static final int MOST_CHARACTERS = 40;

    private Quotation() {}

    static String of(String text) {
        String shown = text.codePoints()
                .limit(MOST_CHARACTERS)
                .mapToObj(Quotation::visible)
                .collect(Collectors.joining());
        boolean whole = text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
        return "\"" + shown + (whole ? "\"" : "…\"");
    }

    private static String visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> String.format("\\u%04X", character);
            case Character.SPACE_SEPARATOR -> character == ' ' ? " " : String.format("\\u%04X", character);
            default -> Character.toString(character);
        };
    }
}
