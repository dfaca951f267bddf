package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** A call on its way. Where it would have to wait for its client, or for a fault, it gives its thread back. */
final class Call implements AsyncListener {

    private static final Logger log = LoggerFactory.getLogger(Call.class);

    private final HttpServletRequest plain;
    private final ClientConnection connection;
    private final RequestBody body;
    private final EdgeRequest request;
    private final EdgeResponse response;
    private final List<Step> steps;
    private final ScheduledExecutorService timer;
    private @Nullable FilterChain servlet;
    private @Nullable Wait wait;

    Call(
            HttpServletRequest plain,
            HttpServletResponse plainResponse,
            RequestBody body,
            Turns turns,
            List<Step> steps,
            ScheduledExecutorService timer) {
        this.plain = plain;
        this.connection = ClientConnection.of(plain);
        this.body = body;
        this.request = new EdgeRequest(plain, body);
        this.response = new EdgeResponse(request, plainResponse, body, turns);
        this.steps = steps;
        this.timer = timer;
    }

    /** Begins, or goes on after a wait. */
    void go(FilterChain chain) {
        servlet = chain;
        try {
            if (wait == null) {
                pass();
            } else {
                wait.then().run();
            }
            waitOrEnd();
        } catch (IOException | ServletException | RuntimeException e) {
            failed(e instanceof ServletException && e.getCause() instanceof RuntimeException cause ? cause : e);
        }
    }

    private void pass() throws IOException, ServletException {
        take(0);
    }

    private void take(int index) throws IOException, ServletException {
        if (index < steps.size()) {
            steps.get(index).take(request, response, (same, too) -> take(index + 1));
        } else {
            Objects.requireNonNull(servlet).doFilter(request, response);
        }
    }

    private void waitOrEnd() throws IOException {
        Wait next = response.takeWait();
        if (next == null) {
            next = response.finish();
        }
        if (next == null) {
            body.release();
        } else {
            begin(next);
        }
    }

    private void begin(Wait next) {
        wait = next;
        AsyncContext suspended = plain.startAsync();
        suspended.setTimeout(0); // each wait has its own end
        suspended.addListener(this);
        next.begin(suspended, timer);
    }

    private void failed(Exception failure) {
        try {
            if (failure instanceof BodyAwaited) {
                response.beginAnew();
                Wait next = Wait.of(connection.timeLeft(), body::late, this::pass);
                begin(next);
                body.gather(next::end);
            } else if (failure instanceof ClientAbortException) {
                gone();
            } else {
                reject(failure);
                waitOrEnd();
            }
        } catch (IOException e) {
            gone();
        }
    }

    private void reject(Exception failure) {
        if (failure instanceof BodyRefused refused) {
            if (refused.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            }
            response.sendError(refused.status(), String.valueOf(failure.getMessage()));
        } else {
            log.error("The call failed: {}", failure.getClass().getName(), failure);
            response.sendError(500, "The server failed to answer; the call is safe to repeat.");
        }
    }

    /** The client does not see the end of the response. */
    private void gone() {
        connection.close();
        response.giveUp();
        body.release();
    }

    @Override
    public void onError(AsyncEvent event) {
        if (wait != null) {
            wait.giveUp();
        }
        gone();
        event.getAsyncContext().complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        onError(event);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // each wait adds its own listener
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // seen where it ends
    }
}
