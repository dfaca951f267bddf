package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.request.Reading;
import com.superoffice.webapi.chat.stub.edge.BodyRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call and its answer, as they were.
 *
 * @param path the path, still percent-encoded
 * @param query the query, still percent-encoded; null if there was none
 * @param reading what was read of the body; null if it was rejected before
 * @param status the status of the answer; 0 if the connection was closed without one
 * @param fault the fault that hit the call, if any
 * @param refusal why the body was not taken, if it was not
 */
record Exchange(
        Instant time,
        String method,
        String path,
        @Nullable String query,
        List<HeaderLine> requestHeaders,
        Content requestBody,
        @Nullable Reading reading,
        int status,
        @Nullable String fault,
        List<HeaderLine> responseHeaders,
        Content responseBody,
        boolean responseIncomplete,
        Duration duration,
        @Nullable BodyRefused refusal) {

    private static final String PAGE = "Sandbox-Page";

    /** The session asked for, if the request could be read. */
    @Nullable Integer session() {
        return CallAttributes.session(reading);
    }

    /** Whether the sandbox's own page made the call, marked by a header of its own. */
    boolean isOfThePage() {
        return requestHeaders.stream().anyMatch(header -> header.name().equalsIgnoreCase(PAGE));
    }

    /** About how many bytes the journal spends on the exchange. */
    long weight() {
        return 256L
                + path.length()
                + (query == null ? 0 : query.length())
                + weight(requestHeaders)
                + weight(responseHeaders)
                + requestBody.kept().length
                + responseBody.kept().length
                + (reading == null ? 0 : 256L * reading.findings().size());
    }

    private static long weight(List<HeaderLine> headers) {
        long weight = 0;
        for (HeaderLine header : headers) {
            weight += 64L + header.name().length() + header.value().length();
        }
        return weight;
    }
}
