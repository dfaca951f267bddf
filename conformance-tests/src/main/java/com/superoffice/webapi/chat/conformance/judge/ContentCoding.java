package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** {@code Content-Encoding}: gzip for a client that asked for it, and else none. */
public final class ContentCoding {

    private ContentCoding() {}

    /** The body without its coding; as it came, when it cannot be undone. What is wrong with it is added to the findings. */
    public static byte[] plain(Exchange exchange, List<Finding> findings) {
        byte[] body = exchange.response().body();
        String coding = String.join(", ", exchange.response().all("Content-Encoding"))
                .toLowerCase(Locale.ROOT)
                .strip();
        if (coding.isEmpty() || coding.equals("identity")) {
            return body;
        }
        boolean asked = exchange.request().header("Accept-Encoding").filter(accept -> accept.contains("gzip")).isPresent();
        if (!coding.equals("gzip") || !asked) {
            findings.add(new Finding(
                    "encoding.content", "D6", "Content-Encoding", asked ? "gzip or none" : "none, as none was asked for", coding));
        }
        if (!coding.equals("gzip")) {
            return body;
        }
        try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return input.readAllBytes();
        } catch (IOException e) {
            findings.add(new Finding("encoding.gzip", "D6", "body", "gzip, as Content-Encoding says", "something else"));
            return body;
        }
    }
}
