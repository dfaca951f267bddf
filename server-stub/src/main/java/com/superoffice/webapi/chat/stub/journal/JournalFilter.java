package com.superoffice.webapi.chat.stub.journal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Records calls, whatever becomes of them. Calls of the page and of the control API are not recorded. */
final class JournalFilter implements Filter {

    private static final int BYTES_OF_A_BODY = 16 * 1024;
    private static final String CONTROL = "/sandbox/";

    private final BoundedJournal journal;
    private final String basePath;
    private final InstantSource clock;

    JournalFilter(BoundedJournal journal, String basePath, InstantSource clock) {
        this.journal = journal;
        this.basePath = basePath;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (isOfNoInterest(request)) {
            chain.doFilter(request, response);
            return;
        }
        RecordingRequest recordedRequest = new RecordingRequest(request, BYTES_OF_A_BODY);
        RecordingResponse recordedResponse = new RecordingResponse(recordedRequest, response, BYTES_OF_A_BODY);
        long start = System.nanoTime();
        try {
            chain.doFilter(recordedRequest, recordedResponse);
        } finally {
            journal.add(exchange(recordedRequest, recordedResponse, Duration.ofNanos(System.nanoTime() - start)));
            recordedResponse.finish();
        }
    }

    private boolean isOfNoInterest(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return path.startsWith(CONTROL) || (reads && !path.startsWith(basePath));
    }

    private Exchange exchange(RecordingRequest request, RecordingResponse response, Duration duration) {
        boolean aborted = request.getAttribute(CallAttributes.ABORTED) != null;
        return new Exchange(
                clock.instant().minus(duration),
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                headers(request),
                request.content(),
                (Integer) request.getAttribute(CallAttributes.SESSION),
                aborted ? 0 : response.getStatus(),
                (String) request.getAttribute(CallAttributes.FAULT),
                headers(response),
                response.content(),
                duration);
    }

    private static List<HeaderLine> headers(HttpServletRequest request) {
        List<HeaderLine> headers = new ArrayList<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                headers.add(new HeaderLine(name, value));
            }
        }
        return headers;
    }

    private static List<HeaderLine> headers(HttpServletResponse response) {
        List<HeaderLine> headers = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            for (String value : response.getHeaders(name)) {
                headers.add(new HeaderLine(name, value));
            }
        }
        return headers;
    }
}
