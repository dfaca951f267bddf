package com.superoffice.webapi.chat.conformance.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as the server got it. */
final class Received {

    final String method;
    final String path;
    final String query;
    final List<Map.Entry<String, String>> headers;
    final byte[] body;
    final boolean headersTooLarge;
    /** The connection it came on. */
    final ConnectionState connection;
    private final boolean exactNames;

    Received(
            String method,
            String target,
            List<Map.Entry<String, String>> headers,
            byte[] body,
            boolean headersTooLarge,
            boolean exactNames,
            ConnectionState connection) {
        int question = target.indexOf('?');
        this.method = method;
        this.path = question < 0 ? target : target.substring(0, question);
        this.query = question < 0 ? "" : target.substring(question + 1);
        this.headers = headers;
        this.body = body;
        this.headersTooLarge = headersTooLarge;
        this.exactNames = exactNames;
        this.connection = connection;
    }

    Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return headers.stream()
                .filter(header -> exactNames ? header.getKey().equals(name) : header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
