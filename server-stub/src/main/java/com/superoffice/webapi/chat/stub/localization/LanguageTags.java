package com.superoffice.webapi.chat.stub.localization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language tags of a header in the order of preference, in lower case: those with the weight 0 are left out, and so
 * is {@code *}, which names no language.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, section 12.5.4</a>
 */
final class LanguageTags {

    private static final Pattern ITEM = Pattern.compile(
            "(\\*|[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,8})(?:[ \\t]*+;[ \\t]*+q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?",
            Pattern.CASE_INSENSITIVE);

    /** A tag and its weight, from 0 to 1. */
    private record Weighted(String tag, double weight) {}

    private LanguageTags() {}

    /** The tags; none if the header is not there or is malformed. */
    static List<String> read(@Nullable String header) {
        if (header == null) {
            return List.of();
        }
        List<Weighted> tags = new ArrayList<>();
        for (String item : header.split(",", -1)) {
            String stripped = item.strip();
            if (!stripped.isEmpty()) {
                Matcher matcher = ITEM.matcher(stripped);
                if (!matcher.matches()) {
                    return List.of();
                }
                String weight = matcher.group(2);
                tags.add(new Weighted(matcher.group(1), weight == null ? 1 : Double.parseDouble(weight)));
            }
        }
        return tags.stream()
                .filter(tag -> tag.weight() > 0 && !tag.tag().equals("*"))
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
                .map(tag -> tag.tag().toLowerCase(Locale.ROOT))
                .toList();
    }
}
