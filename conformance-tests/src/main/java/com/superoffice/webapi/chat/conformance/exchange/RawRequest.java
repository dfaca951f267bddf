package com.superoffice.webapi.chat.conformance.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request as it goes onto the wire: nothing is normalized, reordered or escaped. Immutable. */
public final class RawRequest {

    private final String method;
    private final String target;
    private final List<Header> headers;
    private final byte @Nullable [] body;
    private final boolean closing;

    private RawRequest(
            String method, String target, List<Header> headers, byte @Nullable [] body, boolean closing) {
        this.method = method;
        this.target = target;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.closing = closing;
    }

    /** A request without headers and body; the target is the path with its query, as written. */
    public static RawRequest of(String method, String target) {
        return new RawRequest(method, target, List.of(), null, false);
    }

    /** The same with another header field at the end, also when there is one of this name. */
    public RawRequest with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new RawRequest(method, target, more, body, closing);
    }

    /** The same with the header fields of this name taken out. */
    public RawRequest without(String name) {
        return new RawRequest(
                method, target, headers.stream().filter(header -> !header.is(name)).toList(), body, closing);
    }

    /** The same with one field of this name, at the end. */
    public RawRequest replacing(String name, String value) {
        return without(name).with(name, value);
    }

    /** The same with another method. */
    public RawRequest method(String other) {
        return new RawRequest(other, target, headers, body, closing);
    }

    /** The same with another target. */
    public RawRequest target(String other) {
        return new RawRequest(method, other, headers, body, closing);
    }

    /** The same with another body. */
    public RawRequest body(byte[] other) {
        return new RawRequest(method, target, headers, other.clone(), closing);
    }

    /** The same with a text as its body, in UTF-8. */
    public RawRequest body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same without a body, and so without a {@code Content-Length}. */
    public RawRequest bodiless() {
        return new RawRequest(method, target, headers, null, closing);
    }

    /** The same on a connection of its own that the server is asked to close, so that the response's end is seen. */
    public RawRequest closing() {
        return new RawRequest(method, target, headers, body, true);
    }

    public String method() {
        return method;
    }

    public String target() {
        return target;
    }

    public List<Header> headers() {
        return headers;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.stream().filter(header -> header.is(name)).map(Header::value).findFirst();
    }

    /** The body's bytes; none when there is no body. */
    public byte[] body() {
        return body == null ? new byte[0] : body.clone();
    }

    public boolean isClosing() {
        return closing;
    }

    /** The header fields that are sent: those written, and those that the request leaves out and HTTP/1.1 needs. */
    public List<Header> completed(String authority) {
        List<Header> all = new ArrayList<>();
        if (header("Host").isEmpty()) {
            all.add(new Header("Host", authority));
        }
        all.addAll(headers);
        if (body != null
                && header("Content-Length").isEmpty()
                && header("Transfer-Encoding").isEmpty()) {
            all.add(new Header("Content-Length", Integer.toString(body.length)));
        }
        if (closing && header("Connection").isEmpty()) {
            all.add(new Header("Connection", "close"));
        }
        return all;
    }

    /** Request line and headers, with the empty line after them. */
    String head(String authority) {
        StringBuilder head = new StringBuilder(512);
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        for (Header header : completed(authority)) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** The bytes on the wire; what is not ASCII is written as UTF-8, as it came from a shell. */
    public byte[] bytes(String authority) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        bytes.writeBytes(head(authority).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body());
        return bytes.toByteArray();
    }

    /** Leaves headers and body out: they may hold secrets and chat text. */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
