package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A simple client, the same for every server: one call after the other, on a connection that is kept. Bodies are read to
 * their end, or the connection would not be used again.
 */
public final class Http {

    private static final int PATIENCE_MILLISECONDS = 30_000;

    private Http() {}

    /** Sends the call of a scenario to the operation at this address. */
    public static Answer send(URI operation, Scenario scenario) throws IOException {
        return post(URI.create(operation + scenario.query()), scenario.headers(), scenario.body());
    }

    static Answer post(URI uri, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLISECONDS);
        connection.setReadTimeout(PATIENCE_MILLISECONDS);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        headers.forEach(connection::setRequestProperty);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(bytes);
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, in == null ? new byte[0] : in.readAllBytes());
        }
    }
}
