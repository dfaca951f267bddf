package com.superoffice.webapi.chat.conformance.run;

import java.util.regex.Pattern;

/** A pattern of case ids: {@code *} stands for any text. */
public final class Glob {

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Reads a pattern such as {@code auth.*}. */
    public static Glob of(String text) {
        return new Glob(Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q")));
    }

    /** Whether an id is meant. */
    public boolean matches(String id) {
        return pattern.matcher(id).matches();
    }
}
