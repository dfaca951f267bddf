package com.superoffice.webapi.chat.bench;

import com.superoffice.webapi.chat.conformance.exchange.DocumentedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that is measured, made from the documented one, and a simple client that is the same for every server.
 *
 * @param query the query string with its question mark, or nothing
 * @param headers all but those of the transport, each as {@code Name: value}
 * @param check whether a body is the right one: no server is to be fast with another
 */
record Call(String name, String query, List<String> headers, String body, Predicate<String> check) {

    static final int PATIENCE_MILLISECONDS = 10_000;
    static final String DOCUMENTED = "documented request";
    static final String EMPTY_POLL = "empty poll";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONG_SESSION = 9001;
    private static final int LONG = 100;

    static JsonNode request() {
        return JSON.readTree(DocumentedText.REQUEST.body());
    }

    static JsonNode response() {
        return JSON.readTree(DocumentedText.RESPONSE.body());
    }

    /** What every server answers. */
    static Call documented() {
        List<String> headers = DocumentedText.REQUEST.headers().stream()
                .map(header -> header.name() + ": " + header.value())
                .toList();
        return new Call(DOCUMENTED, "", headers, request().toString(), is(response()));
    }

    /** What needs a server that knows sessions, and has the long one. */
    static List<Call> others() {
        JsonNode last = response().get(response().size() - 1);
        String poll = "{\"ChatSessionId\":" + last.get("ChatSessionId") + ",\"After\":" + last.get("ChatMessageId") + "}";
        JsonNode selected = response();
        selected.forEach(message -> message.propertyNames().stream()
                .filter(name -> !Set.of("Author", "Message").contains(name))
                .forEach(name -> ((ObjectNode) message).putNull(name)));
        List<String> texts = response().findValuesAsString("Message");
        List<String> headers = documented().headers;
        List<String> xml = headers.stream().map(header -> header.replaceAll("^Accept: .*", "Accept: application/xml")).toList();
        String body = documented().body;
        return List.of(
                new Call(EMPTY_POLL, "", headers, poll, is(JSON.createArrayNode())),
                new Call("100 messages", "", headers, session(LONG_SESSION), many -> JSON.readTree(many).size() == LONG),
                new Call("$select of two properties", "?$select=Author,Message", headers, body, is(selected)),
                new Call("XML response", "", xml, body, text -> text.startsWith("<") && texts.stream().allMatch(text::contains)));
    }

    static String session(int id) {
        return "{\"ChatSessionId\":" + id + "}";
    }

    private static Predicate<String> is(JsonNode expected) {
        return body -> JSON.readTree(body).equals(expected);
    }

    Call with(String otherBody) {
        return new Call(name, query, headers, otherBody, check);
    }

    /** Sends it, and returns the body of the response; one that is no success is an exception. */
    String send(URI operation, String... moreHeaders) throws IOException {
        return post(URI.create(operation + query), Stream.concat(headers.stream(), Stream.of(moreHeaders)).toList(), body);
    }

    boolean succeeds(URI operation, String... moreHeaders) {
        try {
            send(operation, moreHeaders);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void writeLongSession(URI operation) throws IOException {
        for (int i = 0; i < LONG; i++) {
            append(operation, LONG_SESSION, "Of course! Can you provide your order number? This is message " + i);
        }
    }

    /** Appends a message to a session of a sandbox. */
    static void append(URI operation, int session, String text) throws IOException {
        JsonNode message = JSON.createObjectNode()
                .put("Type", "ToUser")
                .put("Author", "John Smith")
                .put("Message", text)
                .put("ReadByCustomer", 1)
                .put("WhenPosted", "2024-12-15T09:24:03+01:00");
        control(operation, "sessions/" + session + "/messages", message.toString());
    }

    static void control(URI operation, String path, String body) throws IOException {
        post(operation.resolve("/sandbox/v1/" + path), List.of("Content-Type: application/json"), body);
    }

    /** The connection is kept, as bodies are read to their end. */
    private static String post(URI uri, List<String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLISECONDS);
        connection.setReadTimeout(PATIENCE_MILLISECONDS);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        headers.forEach(header -> connection.setRequestProperty(header.split(": ")[0], header.split(": ")[1]));
        try (OutputStream out = connection.getOutputStream()) {
            out.write(bytes);
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
