package com.superoffice.webapi.chat.stub.control.contract;

import com.superoffice.webapi.chat.stub.representation.MalformedRequest;

/** Texts as every database, and every response, can hold them. */
public final class Texts {

    private Texts() {}

    /**
     * Holds a text against what can be stored, to the letter.
     *
     * @param name what the text is called
     * @throws MalformedRequest if it has a NUL or half of a surrogate pair; the message names it
     */
    public static void check(String name, String text) {
        if (text.codePoints().anyMatch(Texts::isNoCharacter)) {
            throw new MalformedRequest(name + ": expected characters, found a NUL or half of a surrogate pair");
        }
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
