package com.superoffice.webapi.chat.contract.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A media type, or a range of them, with its parameters; type and parameter names in lower case.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</a>
 */
public record MediaRange(String type, Map<String, String> parameters) {

    private static final Pattern TYPE = Pattern.compile("[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+");
    private static final Pattern TOKEN = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
    private static final Pattern WEIGHT = Pattern.compile("0?(\\.\\d{0,3})?|1(\\.0{0,3})?");

    /** The media type or range of this text, or null when it is none. */
    public static @Nullable MediaRange parse(String text) {
        List<String> parts = split(text, ';');
        String type = parts.get(0).strip().toLowerCase(Locale.ROOT);
        // Java's own HTTP client of old sends a lone asterisk.
        type = type.equals("*") ? "*/*" : type;
        if (!TYPE.matcher(type).matches() || (type.startsWith("*/") && !type.equals("*/*"))) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            String parameter = part.strip();
            int equals = parameter.indexOf('=');
            if (parameter.isEmpty()) {
                continue;
            }
            if (equals < 0 || !TOKEN.matcher(parameter.substring(0, equals)).matches()) {
                return null;
            }
            parameters.put(
                    parameter.substring(0, equals).toLowerCase(Locale.ROOT), unquoted(parameter.substring(equals + 1)));
        }
        String weight = parameters.getOrDefault("q", "1");
        return weight.isEmpty() || !WEIGHT.matcher(weight).matches() ? null : new MediaRange(type, parameters);
    }

    /** The text cut at the separators that are not within quotes. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    boolean isWildcard() {
        return type.endsWith("/*");
    }

    boolean admits(String mediaType) {
        return type.equals("*/*")
                || type.equals(mediaType)
                || (isWildcard() && mediaType.startsWith(type.substring(0, type.length() - 1)));
    }

    /** The more specific of two ranges that admit a media type decides. */
    int specificity() {
        if (isWildcard()) {
            return type.equals("*/*") ? 0 : 1;
        }
        return parameters.keySet().stream().anyMatch(name -> !name.equals("q")) ? 3 : 2;
    }

    double quality() {
        return Double.parseDouble(parameters.getOrDefault("q", "1"));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
