package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The one filter of the sandbox: each call takes the steps that concern it, and is then dispatched. */
final class Edge implements Filter {

    /** Where a call that waited is dispatched to; it goes on where it was. */
    static final String ANYWHERE = "/";

    private static final String CALL = "sandbox.call";

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
