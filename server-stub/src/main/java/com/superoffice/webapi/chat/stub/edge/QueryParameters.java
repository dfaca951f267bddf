package com.superoffice.webapi.chat.stub.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a query. */
final class QueryParameters {

    private static final Map<String, String[]> NONE = Map.of();

    private final Map<String, String[]> parameters;

    QueryParameters(@Nullable String query) {
        parameters = query == null || query.isEmpty() ? NONE : parse(query);
    }

    Map<String, String[]> map() {
        return parameters;
    }

    @Nullable String first(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    private static Map<String, String[]> parse(String query) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.merge(name, new String[] {value}, QueryParameters::concatenate);
            }
        }
        return parameters;
    }

    private static String[] concatenate(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
    }

    /** A broken escape is left as it is: it makes no name of a property, and so selects nothing. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
