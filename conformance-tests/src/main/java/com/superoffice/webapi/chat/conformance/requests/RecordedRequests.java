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
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests of an HTTP archive (HAR 1.2), judged one by one. */
public final class RecordedRequests {

    private static final String BASE = "/api/v1";

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
            JsonNode request = entries.get(i).path("request");
            URI url = url(request, source + ", entry " + (i + 1));
            int base = url.getRawPath().indexOf(BASE + "/");
            if (base >= 0) {
                String path = url.getRawPath().substring(base + BASE.length());
                String method = request.path("method").asString("");
                byte[] body = request.path("postData").path("text").asString("").getBytes(StandardCharsets.UTF_8);
                Request asked = Request.of(method, path, url.getRawQuery(), headers(request), body);
                judged.add(new Judged(i + 1, method + " " + path, judge.judge(asked)));
            }
        }
        return judged;
    }

    private static JsonNode entries(byte[] har, String source) {
        try {
            JsonNode entries = JsonMapper.shared().readTree(har).path("log").path("entries");
            if (!entries.isArray()) {
                throw new IllegalArgumentException(source + ": no HTTP archive: it has no array /log/entries");
            }
            return entries;
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IllegalArgumentException(source + line + ": no HTTP archive: it is not JSON", e);
        }
    }

    private static URI url(JsonNode request, String place) {
        String url = request.path("url").asString("");
        try {
            // Archives write blanks and dollars as the client did; only the path and the query are of interest.
            return URI.create(url.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": not a URL", e);
        }
    }

    private static Map<String, List<String>> headers(JsonNode request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (JsonNode header : request.path("headers")) {
            String name = header.path("name").asString("");
            // HTTP/2 pseudo headers are the request line.
            if (!name.startsWith(":")) {
                headers.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(header.path("value").asString(""));
            }
        }
        return headers;
    }
}
