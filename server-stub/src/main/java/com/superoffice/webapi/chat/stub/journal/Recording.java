package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.request.Reading;
import com.superoffice.webapi.chat.stub.edge.EdgeRequest;
import com.superoffice.webapi.chat.stub.edge.EdgeResponse;
import com.superoffice.webapi.chat.stub.edge.Step;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;

/** Records calls, whatever becomes of them: who has the response finds the call. */
final class Recording implements Step {

    private static final String CONTROL = "/sandbox/";

    private final BoundedJournal journal;
    private final String basePath;
    private final InstantSource clock;

    Recording(BoundedJournal journal, String basePath, InstantSource clock) {
        this.journal = journal;
        this.basePath = basePath;
        this.clock = clock;
    }

    @Override
    public boolean concerns(String path) {
        return true;
    }

    @Override
    public boolean observes() {
        return true;
    }

    @Override
    public void take(EdgeRequest request, EdgeResponse response, FilterChain next) throws IOException, ServletException {
        if (!isOfThePageOrTheControlApi(request)) {
            response.atEnd(() -> journal.add(exchange(request, response)));
        }
        next.doFilter(request, response);
    }

    private boolean isOfThePageOrTheControlApi(EdgeRequest request) {
        String path = request.getServletPath(); // decoded, so whatever way it is spelt
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return path.startsWith(CONTROL) || (reads && !path.startsWith(basePath));
    }

    private Exchange exchange(EdgeRequest request, EdgeResponse response) {
        boolean silent = request.getAttribute(CallAttributes.ABORTED) != null; // nothing of the response was sent
        Duration duration = request.elapsed();
        return new Exchange(
                clock.instant().minus(duration),
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                headers(request),
                new Content(request.keptBody(), request.bodyLength()),
                (Reading) request.getAttribute(CallAttributes.READING),
                silent ? 0 : response.getStatus(),
                (String) request.getAttribute(CallAttributes.FAULT),
                silent ? List.of() : headers(response),
                silent ? Content.NONE : new Content(response.keptBody(), response.bodyLength()),
                response.isIncomplete(),
                duration,
                response.bodyRefusal());
    }

    private static List<HeaderLine> headers(EdgeRequest request) {
        List<HeaderLine> headers = new ArrayList<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                headers.add(new HeaderLine(name, Objects.requireNonNullElse(value, ""))); // a head that breaks off
            }
        }
        return headers;
    }

    private static List<HeaderLine> headers(EdgeResponse response) {
        List<HeaderLine> headers = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            for (String value : response.getHeaders(name)) {
                headers.add(new HeaderLine(name, value));
            }
        }
        return headers;
    }
}
