package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.Context;

/** The one filter of the sandbox: each call takes the steps that concern it, and is then dispatched. */
final class Edge implements Filter {

    /** Where a call that waited is dispatched to; it goes on where it was. */
    static final String ANYWHERE = "/";

    private static final String CALL = "sandbox.call";
    private static final String ATTRIBUTE = "sandbox.edge";

    /** For the control API: scenarios are larger than requests. */
    private static final int OTHER_BODIES = 3 * 1024 * 1024;

    private static final long GATHERED_BYTES = 32L * 1024 * 1024;

    private final List<Step> steps;
    private final EdgeSettings settings;
    private final Room gathered = new Room(GATHERED_BYTES);
    private final Turns large = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Edge::timer);

    Edge(EdgeSettings settings, List<Step> steps) {
        this.settings = settings;
        this.steps = List.copyOf(steps);
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread timer(Runnable work) {
        Thread thread = new Thread(work, "timer");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void init(FilterConfig config) {
        config.getServletContext().setAttribute(ATTRIBUTE, this);
    }

    /** The edge of a host, once it is there. */
    static Optional<Edge> of(Container host) {
        return Stream.of(host.findChildren())
                .map(child -> ((Context) child).getServletContext().getAttribute(ATTRIBUTE))
                .filter(Edge.class::isInstance)
                .map(Edge.class::cast)
                .findFirst();
    }

    /** Shows a request that Tomcat has rejected to the steps that only observe. */
    void observe(HttpServletRequest request, EdgeResponse response, RequestBody body) {
        if (request.getMethod() == null || request.getRequestURI() == null) {
            return; // it was not understood so far
        }
        EdgeRequest rejected = new EdgeRequest(new Unmapped(request), body);
        for (Step step : steps) {
            if (step.observes() && step.concerns(rejected.getServletPath())) {
                try {
                    step.take(rejected, response, (same, too) -> {});
                } catch (IOException | ServletException e) {
                    throw new IllegalStateException("nothing is read or sent there", e);
                }
            }
        }
    }

    /** A request of which Tomcat has not decided who serves it. */
    private static final class Unmapped extends HttpServletRequestWrapper {

        Unmapped(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getServletPath() {
            return getRequestURI();
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(CALL) instanceof Call call) {
            call.go(chain);
        } else {
            begin((HttpServletRequest) request, (HttpServletResponse) response).go(chain);
        }
    }

    private Call begin(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        int most = path.equals(settings.operationPath()) ? settings.operationBody() : OTHER_BODIES;
        RequestBody body = new RequestBody(
                ClientConnection.of(request), request.getContentLengthLong(), most, gathered, settings.requestTime());
        List<Step> concerned = steps.stream().filter(step -> step.concerns(path)).toList();
        Call call = new Call(request, response, body, large, concerned, timer);
        request.setAttribute(CALL, call);
        return call;
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
