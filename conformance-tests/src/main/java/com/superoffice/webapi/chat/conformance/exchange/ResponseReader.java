package com.superoffice.webapi.chat.conformance.exchange;

import com.superoffice.webapi.chat.conformance.exchange.NoResponseException.Reason;
import com.superoffice.webapi.chat.conformance.exchange.RawResponse.Framing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads responses off a connection, to the byte. */
final class ResponseReader {

    private static final Pattern STATUS_LINE = Pattern.compile("(HTTP/\\d\\.\\d) (\\d{3})(?: (.*))?");
    private static final int LONGEST_HEAD = 256 * 1024;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private final InputStream input;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int limit;
    private boolean ended;

    ResponseReader(InputStream input) {
        this.input = input;
    }

    /** Whether the server has ended the connection. */
    boolean ended() {
        return ended;
    }

    /**
     * Reads one response.
     *
     * @param untilEnd whether the connection is read to its end, to see what comes after the response
     */
    RawResponse read(String method, boolean untilEnd) throws IOException, StaleConnectionException {
        if (peek() < 0) {
            throw new StaleConnectionException("closed before a response", null);
        }
        Matcher status;
        List<Header> headers;
        do {
            status = statusLine();
            headers = headers();
        } while (status.group(2).startsWith("1"));
        return body(method, status, headers, untilEnd);
    }

    private Matcher statusLine() throws IOException {
        String line = line();
        Matcher matcher = STATUS_LINE.matcher(line);
        if (!matcher.matches()) {
            throw new NoResponseException(
                    Reason.GARBAGE, "the response is not HTTP/1.1: it begins with " + quoted(line), null);
        }
        return matcher;
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        int size = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new NoResponseException(
                        Reason.GARBAGE, "the response is not HTTP/1.1: " + quoted(line) + " is no header", null);
            }
            size += line.length();
            if (size > LONGEST_HEAD) {
                throw new NoResponseException(Reason.GARBAGE, "the response's headers do not end", null);
            }
            headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private RawResponse body(String method, Matcher status, List<Header> headers, boolean untilEnd)
            throws IOException {
        int code = Integer.parseInt(status.group(2));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        boolean truncated = false;
        Framing framing = framing(method, code, headers);
        if (framing == Framing.LENGTH) {
            long length = length(headers);
            truncated = take(bytes, length) < length;
        } else if (framing == Framing.CHUNKED) {
            truncated = !chunks(bytes);
        } else if (framing == Framing.CLOSE) {
            take(bytes, LARGEST_BODY);
        }
        int excess = untilEnd ? rest() : limit - position;
        String reason = status.group(3) == null ? "" : status.group(3);
        return new RawResponse(
                status.group(1), code, reason, headers, bytes.toByteArray(), framing, excess, truncated);
    }

    private static Framing framing(String method, int status, List<Header> headers) {
        if (method.equals("HEAD") || method.equals("CONNECT") || status == 204 || status == 304) {
            return Framing.NONE;
        }
        if (headers.stream().anyMatch(h -> h.is("Transfer-Encoding") && h.value().equalsIgnoreCase("chunked"))) {
            return Framing.CHUNKED;
        }
        return headers.stream().anyMatch(h -> h.is("Content-Length")) ? Framing.LENGTH : Framing.CLOSE;
    }

    private static long length(List<Header> headers) throws NoResponseException {
        String value = headers.stream()
                .filter(header -> header.is("Content-Length"))
                .map(Header::value)
                .findFirst()
                .orElseThrow();
        if (!value.matches("\\d{1,9}")) {
            throw new NoResponseException(
                    Reason.GARBAGE, "the response is not HTTP/1.1: Content-Length is " + quoted(value), null);
        }
        return Long.parseLong(value);
    }

    private boolean chunks(ByteArrayOutputStream bytes) throws IOException {
        while (true) {
            if (peek() < 0) {
                return false;
            }
            String line = line();
            String size = line.contains(";") ? line.substring(0, line.indexOf(';')) : line;
            if (!size.strip().matches("[0-9A-Fa-f]{1,7}")) {
                throw new NoResponseException(
                        Reason.GARBAGE, "the response is not HTTP/1.1: " + quoted(line) + " is no chunk size", null);
            }
            int length = Integer.parseInt(size.strip(), 16);
            if (length == 0) {
                headers();
                return true;
            }
            if (take(bytes, length) < length || peek() < 0) {
                return false;
            }
            line();
        }
    }

    private long take(ByteArrayOutputStream bytes, long wanted) throws IOException {
        long taken = 0;
        while (taken < wanted && peek() >= 0) {
            int part = (int) Math.min(wanted - taken, limit - position);
            bytes.write(buffer, position, part);
            position += part;
            taken += part;
            if (bytes.size() > LARGEST_BODY) {
                throw new NoResponseException(Reason.GARBAGE, "the response is larger than 64 MiB", null);
            }
        }
        return taken;
    }

    private int rest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        take(bytes, LARGEST_BODY);
        return bytes.size();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        while (true) {
            int next = peek();
            if (next < 0) {
                throw new NoResponseException(
                        Reason.CLOSED,
                        "the connection was closed within the response's head, after " + quoted(text(line)),
                        null);
            }
            position++;
            if (next == '\n') {
                String text = text(line);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(next);
            if (line.size() > LONGEST_HEAD) {
                throw new NoResponseException(Reason.GARBAGE, "the response's head does not end", null);
            }
        }
    }

    private int peek() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        return buffer[position] & 0xFF;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int read;
        try {
            read = input.read(buffer);
        } catch (SocketException e) {
            if (limit == 0) {
                throw e;
            }
            // A reset after part of a response is the end of that response.
            read = -1;
        }
        ended = read < 0;
        position = 0;
        limit = Math.max(read, 0);
        return !ended;
    }

    private static String text(ByteArrayOutputStream line) {
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static String quoted(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"";
    }
}
