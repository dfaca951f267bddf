package com.superoffice.webapi.chat.conformance.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type with its parameters (RFC 9110, section 8.3.1), all but parameter values in lower case.
 *
 * @param name type and subtype, such as {@code application/json}
 * @param parameters the parameters by name
 */
public record MediaType(String name, Map<String, String> parameters) {

    /** In which format a body of the media type is written. */
    public enum Format {
        JSON,
        XML,
        FORM
    }

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern NAME = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ")\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*;\\s*(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([^\"]*)\")\\s*");

    public MediaType {
        parameters = Map.copyOf(parameters);
    }

    /** Reads a {@code Content-Type}; nothing when it is not well-formed. */
    public static Optional<MediaType> parse(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(text).region(name.end(), text.length());
        int end = name.end();
        while (parameter.lookingAt()) {
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), value);
            end = parameter.end();
            parameter.region(end, text.length());
        }
        return end == text.length()
                ? Optional.of(new MediaType(name.group(1).toLowerCase(Locale.ROOT), parameters))
                : Optional.empty();
    }

    /** The format of a media type that the contract may declare; nothing when it is none of the three. */
    public static Optional<Format> format(String name) {
        if (name.equals("application/x-www-form-urlencoded")) {
            return Optional.of(Format.FORM);
        }
        if (name.endsWith("/json") || name.endsWith("+json")) {
            return Optional.of(Format.JSON);
        }
        return name.endsWith("/xml") || name.endsWith("+xml") ? Optional.of(Format.XML) : Optional.empty();
    }
}
