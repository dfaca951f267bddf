package com.superoffice.webapi.chat.stub.operations;

import com.superoffice.webapi.chat.contract.Masking;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the operation's calls and, if asked to, logs a line for each: no query, no secret, no message text. */
final class CallFilter implements Filter {

    static final String ACCESS_LOG = "access";

    private static final Logger access = LoggerFactory.getLogger(ACCESS_LOG);

    private final CallMetrics metrics;
    private final boolean logs;

    CallFilter(CallMetrics metrics, boolean logs) {
        this.metrics = metrics;
        this.logs = logs;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            finished(
                    (HttpServletRequest) request,
                    (HttpServletResponse) response,
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void finished(HttpServletRequest request, HttpServletResponse response, Duration duration) {
        String mediaType = mediaType(response.getContentType());
        metrics.record(response.getStatus(), mediaType, duration);
        if (logs) {
            access.info(
                    "{} {} {} {} {} us",
                    request.getMethod(),
                    Masking.path(request.getRequestURI()),
                    response.getStatus(),
                    mediaType,
                    duration.toNanos() / 1000);
        }
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "none";
        }
        int semicolon = contentType.indexOf(';');
        return semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    }
}
