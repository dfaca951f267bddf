package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.request.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as the journal tells it: its secrets masked, its request judged by the contract.
 *
 * @param number counts the calls since the start
 * @param target path and query, still percent-encoded
 * @param session the session asked for, if the request could be read
 * @param status the status of the answer; 0 if the connection was closed without one
 * @param fault the fault that hit the call, if any
 * @param findings what in the request is not in the contract
 */
public record JournalEntry(
        long number,
        Instant time,
        String method,
        String target,
        @Nullable Integer session,
        List<HeaderLine> requestHeaders,
        Content requestBody,
        int status,
        @Nullable String fault,
        List<HeaderLine> responseHeaders,
        Content responseBody,
        boolean responseIncomplete,
        Duration duration,
        List<Finding> findings) {}
