package com.superoffice.webapi.chat.conformance.requests;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The body of a request in an HTTP archive, which holds it as text, as parameters, or not. */
final class RecordedBody {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");

    private RecordedBody() {}

    /** The bytes that were sent; nothing when the archive has not all of them. */
    static Optional<byte[]> of(JsonNode request) {
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
        Map<String, List<String>> headers = RecordedRequest.headers(request);
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
        String contentType = String.join(",", RecordedRequest.headers(request).getOrDefault("Content-Type", List.of()));
        Matcher charset = CHARSET.matcher(contentType);
        try {
            Charset declared = charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
            return declared.canEncode() ? declared : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // The judge reports an unknown character encoding.
        }
    }
}
