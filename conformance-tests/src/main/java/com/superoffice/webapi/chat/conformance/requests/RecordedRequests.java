package com.superoffice.webapi.chat.conformance.requests;

import com.superoffice.webapi.chat.contract.judge.Finding;
import com.superoffice.webapi.chat.contract.judge.Request;
import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.contract.judge.Severity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests of an HTTP archive (HAR 1.2), or of a sandbox's journal, judged one by one. */
public final class RecordedRequests {

    private static final String BASE = "/api/v1";
    private static final Pattern MASKED = Pattern.compile("(\\w+ )?[*•…]{3,}");

    private RecordedRequests() {}

    /**
     * A request with what is said of it.
     *
     * @param number its place in the archive, from 1
     * @param request method and path
     * @param findings what is not in the contract
     */
    public record Judged(int number, String request, List<Finding> findings) {

        public Judged {
            findings = List.copyOf(findings);
        }

        /** Whether the request is outside the contract. */
        public boolean violates() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
        }
    }

    /**
     * Judges the requests below a base URL that ends with {@code /api/v1}; others are not looked at.
     *
     * @param har the archive
     * @param source what it is called in errors
     * @throws IllegalArgumentException when it is not an HTTP archive; the message says where
     */
    public static List<Judged> judge(byte[] har, String source) {
        RequestJudge judge = RequestJudge.ofContract();
        JsonNode entries = entries(har, source);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int number = i + 1;
            recorded(entries.get(i), source + ", entry " + number)
                    .ifPresent(request -> judged.add(request.judged(number, judge)));
        }
        return judged;
    }

    private record Recorded(String method, URI url, List<JsonNode> headers, String body) {

        Judged judged(int number, RequestJudge judge) {
            String path = url.getRawPath().substring(url.getRawPath().indexOf(BASE + "/") + BASE.length());
            Request request = Request.of(
                    method, path, url.getRawQuery(), fields(headers), body.getBytes(StandardCharsets.UTF_8));
            return new Judged(number, method + " " + path, judge.judge(request));
        }
    }

    /** An entry of an archive, or of a sandbox's journal; nothing when it is of another API, or was not kept whole. */
    private static Optional<Recorded> recorded(JsonNode entry, String place) {
        boolean journal = entry.has("requestHeaders");
        JsonNode request = journal ? entry : entry.path("request");
        URI url = url(request.path(journal ? "target" : "url").asString(""), place);
        String body = journal
                ? entry.path("requestBody").asString("")
                : request.path("postData").path("text").asString("");
        int kept = body.getBytes(StandardCharsets.UTF_8).length;
        long sent = journal ? entry.path("requestBodyBytes").asLong(kept) : request.path("bodySize").asLong(kept);
        if (url.getRawPath() == null || !url.getRawPath().contains(BASE + "/") || sent > kept) {
            return Optional.empty();
        }
        List<JsonNode> headers = List.copyOf(
                (journal ? entry.path("requestHeaders") : request.path("headers")).values());
        return Optional.of(new Recorded(request.path("method").asString(""), url, headers, body));
    }

    private static JsonNode entries(byte[] har, String source) {
        try {
            JsonNode root = JsonMapper.shared().readTree(har);
            JsonNode entries = root.isArray() ? root : root.path("log").path("entries");
            if (!entries.isArray()) {
                throw new IllegalArgumentException(
                        source + ": neither an HTTP archive nor a journal: it has no array /log/entries");
            }
            return entries;
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IllegalArgumentException(source + line + ": no HTTP archive: it is not JSON", e);
        }
    }

    private static URI url(String url, String place) {
        try {
            // Archives write blanks as the client did; only the path and the query are of interest.
            return URI.create(url.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": not a URL", e);
        }
    }

    private static Map<String, List<String>> fields(List<JsonNode> headers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (JsonNode header : headers) {
            String name = header.path("name").asString("");
            // HTTP/2 pseudo headers are the request line.
            if (!name.startsWith(":")) {
                fields.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(unmasked(name, header.path("value").asString("")));
            }
        }
        return fields;
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
