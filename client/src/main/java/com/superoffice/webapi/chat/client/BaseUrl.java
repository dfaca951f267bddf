package com.superoffice.webapi.chat.client;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks a base URL. */
final class BaseUrl {

    private static final String END = "/api/v1";

    private BaseUrl() {}

    /** The base URL without a slash at its end. */
    static String checked(@Nullable String baseUrl) {
        URI uri;
        try {
            uri = new URI(Arguments.notNull(baseUrl, "baseUrl"));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("baseUrl: is not a URL");
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("baseUrl: must begin with http:// or https://, found " + scheme(uri));
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("baseUrl: must not hold user information; give it as credentials");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("baseUrl: must name a host");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("baseUrl: has no port " + uri.getPort());
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUrl: must not have a query or a fragment");
        }
        String path = uri.getRawPath().endsWith("/")
                ? uri.getRawPath().substring(0, uri.getRawPath().length() - 1)
                : uri.getRawPath();
        if (!path.endsWith(END)) {
            throw new IllegalArgumentException(
                    "baseUrl: must end with " + END + ", found " + (path.isEmpty() ? "no path" : path));
        }
        return uri.getScheme() + "://" + uri.getRawAuthority() + path;
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "no scheme" : uri.getScheme() + ":";
    }
}
