package com.superoffice.webapi.chat.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What journals, reports and logs show of an exchange: values that are known to hold no secret, and no others. */
public final class Masking {

    /** What is shown in place of a value. */
    public static final String MASK = "***";

    private static final Set<String> HEADERS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "allow",
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "dnt",
            "expect",
            "host",
            "retry-after",
            "server",
            "so-browser-tz-offset",
            "so-culture",
            "so-language",
            "so-timezone",
            "traceparent",
            "transfer-encoding",
            "user-agent",
            "vary",
            "www-authenticate",
            "x-content-type-options",
            "x-request-id");

    /** The rest of a segment, from {@code ;jsessionid=}, {@code %3B…}, {@code &token=} or {@code :password@} on. */
    private static final Pattern PARAMETER_OF_A_PATH = Pattern.compile("([^A-Za-z0-9._~/*-])[^/]*");

    private static final Pattern ORIGIN = Pattern.compile("null|[a-z][a-z0-9+.-]*://[^/?#@]+");

    private static final Set<String> PARAMETERS = Set.of("$select");

    /** The hidden field of a page that holds the token of its browser session, in a form, in parts of one, in JSON or XML. */
    private static final Pattern TOKEN_IN_A_BODY =
            Pattern.compile("(XSRF[_-]TOKEN(?:[=:>]|[\"']\\s*:?)\\s*[\"']?)[^&\"'<\\s]+", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SCHEMES = Set.of("basic", "bearer", "digest", "negotiate", "ntlm", "soticket");

    private Masking() {}

    /** The value of a header, or what may be shown of it: of {@code Authorization} a scheme that is known. */
    public static String header(String name, String value) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.equals("origin")) {
            return ORIGIN.matcher(value).matches() ? value : MASK; // it has no place for a user and a password
        }
        if (HEADERS.contains(lowerCase)) {
            return value;
        }
        int blank = value.indexOf(' ');
        boolean hasScheme = lowerCase.equals("authorization")
                && blank > 0
                && SCHEMES.contains(value.substring(0, blank).toLowerCase(Locale.ROOT));
        return hasScheme ? value.substring(0, blank + 1) + MASK : MASK;
    }

    /** A body in whichever media type, with the token of a browser session masked. */
    public static byte[] body(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1); // which keeps every byte
        String masked = TOKEN_IN_A_BODY.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        return masked.equals(text) ? body : masked.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A path, still percent-encoded: each segment up to its first character that names are not made of. */
    public static String path(String path) {
        return PARAMETER_OF_A_PATH.matcher(path).replaceAll("$1" + MASK);
    }

    /** A path and query, still percent-encoded: the values of declared parameters, and the names of others. */
    public static String target(String path, @Nullable String query) {
        return query == null ? path(path) : path(path) + "?" + query(query);
    }

    /** A query, still percent-encoded: the values of declared parameters, and the names of others. */
    public static String query(String query) {
        return Stream.of(query.split("&", -1)).map(Masking::pair).collect(Collectors.joining("&"));
    }

    private static String pair(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        if (pair.isEmpty() || PARAMETERS.contains(decoded(name))) {
            return pair;
        }
        return equals < 0 ? MASK : name + "=" + MASK;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a broken escape: no name that is declared
        }
    }
}
