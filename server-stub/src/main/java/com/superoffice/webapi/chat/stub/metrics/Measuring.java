package com.superoffice.webapi.chat.stub.metrics;

import com.superoffice.webapi.chat.contract.Masking;
import com.superoffice.webapi.chat.stub.edge.EdgeRequest;
import com.superoffice.webapi.chat.stub.edge.EdgeResponse;
import com.superoffice.webapi.chat.stub.edge.Step;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the operation's calls and, if asked to, logs a line for each: no query, no secret, no message text. */
final class Measuring implements Step {

    static final String ACCESS_LOG = "access";

    private static final Logger access = LoggerFactory.getLogger(ACCESS_LOG);

    private final CallMetrics metrics;
    private final MetricsSettings settings;

    Measuring(CallMetrics metrics, MetricsSettings settings) {
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public boolean concerns(String path) {
        return path.equals(settings.operationPath());
    }

    @Override
    public boolean observes() {
        return true;
    }

    @Override
    public void take(EdgeRequest request, EdgeResponse response, FilterChain next) throws IOException, ServletException {
        response.atEnd(() -> ended(request, response));
        next.doFilter(request, response);
    }

    private void ended(EdgeRequest request, EdgeResponse response) {
        Duration duration = request.served();
        String mediaType = mediaType(response.getContentType());
        metrics.record(response.getStatus(), mediaType, duration);
        if (settings.accessLog()) {
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
