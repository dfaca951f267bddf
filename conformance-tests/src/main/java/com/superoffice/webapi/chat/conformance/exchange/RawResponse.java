package com.superoffice.webapi.chat.conformance.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A response as it came: headers in their order, the body's bytes without their transfer coding. Immutable. */
public final class RawResponse {

    /** How the length of the body was given. */
    public enum Framing {
        NONE,
        LENGTH,
        CHUNKED,
        CLOSE
    }

    private final String version;
    private final int status;
    private final String reason;
    private final List<Header> headers;
    private final byte[] body;
    private final Framing framing;
    private final int excess;
    private final boolean truncated;

    RawResponse(
            String version,
            int status,
            String reason,
            List<Header> headers,
            byte[] body,
            Framing framing,
            int excess,
            boolean truncated) {
        this.version = version;
        this.status = status;
        this.reason = reason;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.framing = framing;
        this.excess = excess;
        this.truncated = truncated;
    }

    /** The protocol version of the status line, such as {@code HTTP/1.1}. */
    public String version() {
        return version;
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public List<Header> headers() {
        return headers;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.stream().filter(header -> header.is(name)).map(Header::value).findFirst();
    }

    /** All values of a header, in order. */
    public List<String> all(String name) {
        return headers.stream().filter(header -> header.is(name)).map(Header::value).toList();
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body read as UTF-8; what is not UTF-8 is replaced, so this is for showing, never for judging. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Framing framing() {
        return framing;
    }

    /** How many bytes were seen after the end of the response, beyond its declared length. */
    public int excess() {
        return excess;
    }

    /** Whether the connection ended before the declared length was there. */
    public boolean truncated() {
        return truncated;
    }

    /** The same with its texts rewritten; those of head and body have a character for a byte. */
    RawResponse rewritten(UnaryOperator<String> rewriting) {
        byte[] rewritten = rewriting
                .apply(new String(body, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        List<Header> fields = headers.stream()
                .map(header -> new Header(rewriting.apply(header.name()), rewriting.apply(header.value())))
                .toList();
        return new RawResponse(
                version, status, rewriting.apply(reason), fields, rewritten, framing, excess, truncated);
    }

    /** Leaves headers and body out: they may hold secrets and chat text. */
    @Override
    public String toString() {
        return version + " " + status + (reason.isEmpty() ? "" : " " + reason);
    }
}
