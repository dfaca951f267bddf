package com.superoffice.webapi.chat.conformance.requests;

import com.superoffice.webapi.chat.conformance.requests.RecordedRequests.PassedOver;
import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.judge.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An entry of an HTTP archive, or of a sandbox's journal, as the request that was sent. */
final class RecordedRequest {

    private static final String BASE = "/api/v1";

    /** The agent of the operation; a tenant and other sites have other APIs below the same base. */
    private static final String PATH = ChatContract.GetChatMessages.PATH;
    private static final String AGENT = PATH.substring(0, PATH.lastIndexOf('/') + 1);

    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?#]*");
    private static final Pattern MASKED = Pattern.compile("(\\w+ )?[*•…]{3,}");
    private static final int LONGEST_SHOWN = 200;

    private final JsonNode message;
    private final Map<String, List<String>> headers;
    private final Optional<String> target;
    private final Optional<byte[]> body;

    private RecordedRequest(JsonNode message, String url, Optional<byte[]> body) {
        this.message = message;
        this.headers = headers(message);
        this.target = belowBase(url);
        this.body = body;
    }

    static RecordedRequest of(JsonNode entry) {
        if (isOfAJournal(entry)) {
            byte[] kept = entry.path("requestBody").asString("").getBytes(StandardCharsets.UTF_8);
            // The length is not there if the body did not say it, and was not read.
            boolean whole = entry.path("requestBodyBytes").asLong(kept.length == 0 ? 1 : 0) <= kept.length;
            Optional<byte[]> body = whole ? Optional.of(kept) : Optional.empty();
            return new RecordedRequest(entry, entry.path("target").asString(""), body);
        }
        JsonNode request = entry.path("request");
        String url = request.path("url").asString("");
        RecordedRequest recorded = new RecordedRequest(request, url, RecordedBody.of(request));
        return recorded.isOfTheAgent() ? recorded : new RecordedRequest(request, "", recorded.body);
    }

    private boolean isOfTheAgent() {
        return target.isPresent() && target.get().regionMatches(true, 0, AGENT, 0, AGENT.length());
    }

    static boolean isOfAJournal(JsonNode entry) {
        return entry.has("requestHeaders");
    }

    /** The headers of a message by their names, whose case does not matter. */
    static Map<String, List<String>> headers(JsonNode message) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (JsonNode header : message.path(isOfAJournal(message) ? "requestHeaders" : "headers").values()) {
            String name = header.path("name").asString("");
            // HTTP/2 pseudo headers are the request line.
            if (!name.isEmpty() && !name.startsWith(":")) {
                headers.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(unmasked(name, header.path("value").asString("")));
            }
        }
        return headers;
    }

    /** Why this is nothing to judge, if it is not. */
    Optional<PassedOver> passedOver() {
        return target.isEmpty()
                ? Optional.of(PassedOver.ELSEWHERE)
                : body.isEmpty() ? Optional.of(PassedOver.BODY_NOT_KEPT) : Optional.empty();
    }

    /** Method and path, so that they can be printed. */
    String shown() {
        String text = (method() + " " + path()).replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    Request request() {
        int question = target.orElseThrow().indexOf('?');
        String query = question < 0 ? null : target.orElseThrow().substring(question + 1);
        return Request.of(method(), path(), query, headers, body.orElseThrow());
    }

    private String method() {
        return message.path("method").asString("");
    }

    private String path() {
        String pathAndQuery = target.orElseThrow();
        int question = pathAndQuery.indexOf('?');
        return question < 0 ? pathAndQuery : pathAndQuery.substring(0, question);
    }

    /**
     * Path and query below the base URL; nothing when the URL is of another API. Browsers write what
     * {@link java.net.URI} rejects: a URL is cut where its parts end, and not held against a grammar.
     */
    private static Optional<String> belowBase(String url) {
        Matcher origin = ORIGIN.matcher(url);
        int start = origin.lookingAt() ? origin.end() : 0;
        int fragment = url.indexOf('#', start);
        String target = url.substring(start, fragment < 0 ? url.length() : fragment);
        int query = target.indexOf('?');
        int base = target.lastIndexOf(BASE + "/", query < 0 ? target.length() : query);
        return target.startsWith("/") && base >= 0
                ? Optional.of(target.substring(base + BASE.length()))
                : Optional.empty();
    }

    /** A secret that was masked when it was recorded was one; something well-formed stands for it. */
    private static String unmasked(String name, String value) {
        if (!MASKED.matcher(value).matches()) {
            return value;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "authorization" -> value.toLowerCase(Locale.ROOT).startsWith("basic") ? "Basic eDp4" : value;
            case "cookie" -> "XSRF-TOKEN=masked";
            case "x-xsrf-token" -> "masked";
            default -> value;
        };
    }
}
