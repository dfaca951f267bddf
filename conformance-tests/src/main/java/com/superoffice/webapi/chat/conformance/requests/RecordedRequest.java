package com.superoffice.webapi.chat.conformance.requests;

import com.superoffice.webapi.chat.conformance.requests.RecordedRequests.PassedOver;
import com.superoffice.webapi.chat.contract.judge.Request;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An entry of an HTTP archive, or of a sandbox's journal, as the request that was sent. */
final class RecordedRequest {

    private static final String BASE = "/api/v1";
    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?#]*");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");
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
            boolean whole = entry.path("requestBodyBytes").asLong(0) <= kept.length;
            Optional<byte[]> body = whole ? Optional.of(kept) : Optional.empty();
            return new RecordedRequest(entry, entry.path("target").asString(""), body);
        }
        JsonNode request = entry.path("request");
        return new RecordedRequest(request, request.path("url").asString(""), body(request));
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
        String text = (method() + " " + path()).replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
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

    private static Optional<byte[]> body(JsonNode request) {
        JsonNode data = request.path("postData");
        String text = data.path("text").asString("");
        if (text.isEmpty() && !data.path("params").isEmpty()) {
            return form(data);
        }
        byte[] kept;
        if (data.path("encoding").asString("").equalsIgnoreCase("base64")) {
            try {
                kept = Base64.getDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        } else {
            kept = text.getBytes(charset(request));
        }
        return kept.length < sent(request, kept.length) ? Optional.empty() : Optional.of(kept);
    }

    /**
     * The body that parameters without text stand for. Recorders that leave the text out (BrowserMob, HTTP Toolkit)
     * write names and values decoded; Chrome, which leaves them encoded, writes the text too. Parts of a multipart body
     * cannot be put together again, and need not be: it is judged by its media type.
     */
    private static Optional<byte[]> form(JsonNode data) {
        String mediaType = data.path("mimeType").asString("").strip().toLowerCase(Locale.ROOT);
        if (!mediaType.startsWith("application/x-www-form-urlencoded") && !mediaType.startsWith("multipart/")) {
            return Optional.empty();
        }
        String form = data.path("params").valueStream()
                .map(parameter -> encoded(parameter.path("name")) + "=" + encoded(parameter.path("value")))
                .collect(Collectors.joining("&"));
        return Optional.of(form.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(JsonNode text) {
        return URLEncoder.encode(text.asString(""), StandardCharsets.UTF_8);
    }

    /** How many bytes were sent, as far as it is known; the size of a compressed body says nothing about its text. */
    private static long sent(JsonNode request, int kept) {
        Map<String, List<String>> headers = headers(request);
        if (kept > 0 && headers.containsKey("Content-Encoding")) {
            return kept;
        }
        long declared = headers.getOrDefault("Content-Length", List.of()).stream()
                .filter(length -> length.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        return Math.max(declared, request.path("bodySize").asLong(0));
    }

    /** Archives hold bodies as text, whatever the bytes were. */
    private static Charset charset(JsonNode request) {
        String contentType = String.join(",", headers(request).getOrDefault("Content-Type", List.of()));
        Matcher charset = CHARSET.matcher(contentType);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // The judge reports a character encoding that nobody knows.
        }
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
