package com.superoffice.webapi.chat.conformance.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Puts a response onto the wire. */
final class Delivery {

    private final Predicate<Defect> broken;
    private final Predicate<Variation> varied;

    Delivery(Predicate<Defect> broken, Predicate<Variation> varied) {
        this.broken = broken;
        this.varied = varied;
    }

    /** Whether the connection ends with the response, asked for or not. */
    boolean closes() {
        return varied.test(Variation.CONNECTION_CLOSED)
                || varied.test(Variation.ENDED_BY_CLOSING)
                || varied.test(Variation.HTTP_1_0);
    }

    byte[] bytes(Answer answer, String method, boolean last) {
        boolean bodiless = method.equals("HEAD") || answer.status == 204;
        boolean chunked = !bodiless
                && (varied.test(Variation.CHUNKED)
                        || varied.test(Variation.CHUNKED_WITH_EXTENSIONS_AND_TRAILERS)
                        || (broken.test(Defect.LENGTH_AND_CHUNKED) && answer.status == 200));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = (varied.test(Variation.EARLY_HINTS) ? "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" : "")
                + statusLine(answer.status)
                + String.join("", headers(answer, chunked, last)) + "\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        if (chunked) {
            bytes.writeBytes(chunks(answer.body));
        } else if (!bodiless || broken.test(Defect.HEAD_WITH_A_BODY)) {
            bytes.writeBytes(answer.body);
        }
        if (answer.bytesAfter) {
            bytes.writeBytes("<!-- -->".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private String statusLine(int status) {
        String version = varied.test(Variation.HTTP_1_0) ? "HTTP/1.0 " : "HTTP/1.1 ";
        return version + status
                + (varied.test(Variation.REASON_LEFT_OUT) ? " " : varied.test(Variation.REASON_IN_WORDS) ? " So it is" : " -")
                + "\r\n";
    }

    private List<String> headers(Answer answer, boolean chunked, boolean last) {
        List<String> headers = new ArrayList<>(answer.headers);
        if (chunked) {
            headers.add("Transfer-Encoding: chunked");
        }
        boolean length = !varied.test(Variation.ENDED_BY_CLOSING)
                && answer.status != 204
                && (!chunked || broken.test(Defect.LENGTH_AND_CHUNKED));
        if (length) {
            headers.add("Content-Length: " + (answer.body.length + answer.declaredMore));
        }
        if (last || closes()) {
            headers.add("Connection: close");
        }
        if (varied.test(Variation.HEADERS_MORE)) {
            headers.addAll(List.of(
                    "Date: Sun, 15 Dec 2024 08:23:15 GMT",
                    "Server: another",
                    "Vary: Accept, SO-Language",
                    "Cache-Control: no-store",
                    "X-Request-Id:",
                    "Set-Cookie: a=b; Path=/",
                    "Set-Cookie: c=d"));
        }
        if (varied.test(Variation.HEADERS_REVERSED)) {
            Collections.reverse(headers);
        }
        return headers.stream().map(this::field).toList();
    }

    private String field(String header) {
        int colon = header.indexOf(':');
        return (varied.test(Variation.HEADERS_SHOUTED)
                        ? header.substring(0, colon).toUpperCase(Locale.ROOT) + ":" + header.substring(colon + 1).strip() + "  "
                        : header)
                + "\r\n";
    }

    private byte[] chunks(byte[] body) {
        boolean extended = varied.test(Variation.CHUNKED_WITH_EXTENSIONS_AND_TRAILERS);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int size = 100;
        for (int start = 0; start < body.length; start += size) {
            int length = Math.min(size, body.length - start);
            String line = Integer.toHexString(length) + (extended ? ";part=\"x\"" : "") + "\r\n";
            chunks.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, start, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        String end = "0\r\n" + (extended ? "X-Checksum: 1\r\n" : "") + "\r\n";
        chunks.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }
}
