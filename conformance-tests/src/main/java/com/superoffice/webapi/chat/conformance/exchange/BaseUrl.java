package com.superoffice.webapi.chat.conformance.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the API of a server begins; its path ends with {@code /api/v1}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address
 * @param port the port that is connected to
 * @param path the path, without a slash at its end
 */
public record BaseUrl(String scheme, String host, int port, String path) {

    private static final String END = "/api/v1";
    private static final Pattern AUTHORITY = Pattern.compile("(?:.*@)?([^@:\\[\\]]+|\\[[^@\\[\\]]+])(?::(\\d{1,5}))?");

    /**
     * Reads a base URL.
     *
     * @throws IllegalArgumentException when it is not an absolute http or https URL that ends with {@code /api/v1}
     */
    public static BaseUrl parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw wrong("not a URL", text, e);
        }
        // A name with an underscore, as containers have them, is none to the parser of URIs.
        Matcher authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (uri.getScheme() == null || !authority.matches()) {
            throw wrong("not an absolute URL", text, null);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw wrong("neither http nor https", text, null);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawAuthority().contains("@")) {
            throw wrong("it has a query, a fragment or a user", text, null);
        }
        String path = uri.getRawPath().endsWith("/")
                ? uri.getRawPath().substring(0, uri.getRawPath().length() - 1)
                : uri.getRawPath();
        if (!path.endsWith(END)) {
            throw wrong("its path does not end with /api/v1", text, null);
        }
        int usual = scheme.equals("https") ? 443 : 80;
        int port = authority.group(2) == null ? usual : Integer.parseInt(authority.group(2));
        if (port < 1 || port > 65535) {
            throw wrong("its port is not one of 1 to 65535", text, null);
        }
        return new BaseUrl(scheme, authority.group(1), port, path);
    }

    /** Without what may be a secret: a user, a query and a fragment. */
    private static IllegalArgumentException wrong(String why, String text, @Nullable Exception cause) {
        String shown = text.replaceAll("(?s)([?#]).*", "$1…").replaceAll("(?s)//.*@", "//…@");
        return new IllegalArgumentException(
                "base URL \"" + shown + "\": " + why + "; expected one such as http://localhost:8080/api/v1", cause);
    }

    /** What a {@code Host} header says of this server. */
    public String authority() {
        boolean usual = port == (secure() ? 443 : 80);
        return usual ? host : host + ":" + port;
    }

    /** Whether the server is spoken to over TLS. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** The path in front of {@code /api/v1}: empty, or such as {@code /Cust12345}. */
    public String prefix() {
        return path.substring(0, path.length() - END.length());
    }

    /** Scheme, host and port. */
    public String origin() {
        return scheme + "://" + authority();
    }

    @Override
    public String toString() {
        return origin() + path;
    }
}
