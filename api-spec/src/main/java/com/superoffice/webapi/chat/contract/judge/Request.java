package com.superoffice.webapi.chat.contract.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as it came over the wire. */
public final class Request {

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private Request(
            String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /**
     * The request with these parts.
     *
     * @param method the method, such as {@code POST}
     * @param path the path below the base URL that ends with {@code /api/v1}, such as {@code /Agents/Chat/GetChatMessages}
     * @param query the raw query, still percent-encoded, without the question mark; null when there is none
     * @param headers the values by header name, whose case does not matter
     * @param body the raw bytes, empty when there is no body; they are read, not copied
     */
    public static Request of(
            String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> byName.merge(name, values, Request::concatenate));
        return new Request(method, path, query, byName, body);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    @Nullable String query() {
        return query;
    }

    Iterable<String> headerNames() {
        return headers.keySet();
    }

    /** All values of a header, empty when it is not there. */
    List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    byte[] body() {
        return body;
    }

    /** Method, path and size of the body; no query, header or content, which may hold secrets and chat text. */
    @Override
    public String toString() {
        return method + " " + path + " (" + body.length + " bytes)";
    }

    private static List<String> concatenate(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
