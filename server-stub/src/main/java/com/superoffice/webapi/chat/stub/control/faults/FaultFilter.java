package com.superoffice.webapi.chat.stub.control.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.stub.auth.Authentication;
import com.superoffice.webapi.chat.stub.control.generated.Fault;
import com.superoffice.webapi.chat.stub.journal.CallAttributes;
import com.superoffice.webapi.chat.stub.representation.ClientConnection;
import com.superoffice.webapi.chat.stub.representation.ErrorObjects;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Lets a call be answered as usual, and then spoils the answer. Waits add up; of the other faults the first wins. */
public final class FaultFilter implements Filter {

    private static final int PIECE = 16;
    private static final int DEFAULT_DRIP_MILLISECONDS = 100;

    private final Faults faults;

    public FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (faults.none()) {
            chain.doFilter(request, response);
        } else {
            BufferedAnswer answer = new BufferedAnswer((HttpServletResponse) response);
            chain.doFilter(request, answer);
            spoil((HttpServletRequest) request, answer);
        }
    }

    private void spoil(HttpServletRequest request, BufferedAnswer answer) throws IOException {
        List<Faults.Hit> hits = faults.hits((Integer) request.getAttribute(CallAttributes.SESSION));
        if (!hits.isEmpty()) {
            request.setAttribute(
                    CallAttributes.FAULT,
                    hits.stream().map(hit -> hit.fault().getKind().getValue()).collect(Collectors.joining(", ")));
        }
        for (Faults.Hit hit : hits) {
            if (hit.fault().getKind() == Fault.KindEnum.LATENCY) {
                pause(hit.delay());
            }
        }
        Optional<Fault> first = hits.stream()
                .map(Faults.Hit::fault)
                .filter(fault -> fault.getKind() != Fault.KindEnum.LATENCY)
                .findFirst();
        if (first.isPresent()) {
            spoil(request, answer, first.get());
        } else {
            answer.send();
        }
    }

    private static void spoil(HttpServletRequest request, BufferedAnswer answer, Fault fault) throws IOException {
        HttpServletResponse response = (HttpServletResponse) answer.getResponse();
        switch (fault.getKind()) {
            case STATUS -> status(request, response, fault);
            case CONNECTION_RESET -> {
                request.setAttribute(CallAttributes.ABORTED, true);
                ClientConnection.of(request).reset();
            }
            case EMPTY_REPLY -> {
                request.setAttribute(CallAttributes.ABORTED, true);
                ClientConnection.of(request).close();
            }
            case ERROR_IN_200 ->
                ErrorObjects.answer(request, response, HttpServletResponse.SC_OK, "Injected: an error in a 200.");
            case TRUNCATED_BODY -> truncated(request, answer);
            case SLOW_DRIP ->
                drip(answer, Objects.requireNonNullElse(fault.getMilliseconds(), DEFAULT_DRIP_MILLISECONDS));
            case MALFORMED_BODY -> rewritten(answer, SpoiledBody::malformed);
            case NULL -> rewritten(answer, SpoiledBody::nothing);
            case DATES_WITHOUT_OFFSET -> rewritten(answer, SpoiledBody::withoutOffsets);
            case UNKNOWN_ENUM_VALUE -> rewritten(answer, SpoiledBody::withUnknownValues);
            case LATENCY -> throw new IllegalStateException("latency has no answer of its own");
        }
    }

    private static void status(HttpServletRequest request, HttpServletResponse response, Fault fault)
            throws IOException {
        int status = Objects.requireNonNull(fault.getStatus());
        if (fault.getRetryAfter() != null) {
            response.setHeader("Retry-After", fault.getRetryAfter());
        } else if (status == 429 || status == 503) {
            response.setHeader("Retry-After", "1");
        }
        if (status == 401) {
            response.setHeader("WWW-Authenticate", Authentication.CHALLENGES);
        }
        ErrorObjects.answer(request, response, status, "Injected: status " + status + ".");
    }

    private static void rewritten(BufferedAnswer answer, UnaryOperator<String> change)
            throws IOException {
        if (answer.isOk()) {
            answer.send(change.apply(new String(answer.body(), UTF_8)).getBytes(UTF_8));
        } else {
            answer.send();
        }
    }

    /** Promises the whole body and sends half of it. */
    private static void truncated(HttpServletRequest request, BufferedAnswer answer) throws IOException {
        if (!answer.isOk()) {
            answer.send();
            return;
        }
        byte[] body = answer.body();
        answer.getResponse().setContentLength(body.length);
        ServletOutputStream stream = answer.getResponse().getOutputStream();
        stream.write(body, 0, body.length / 2);
        stream.flush();
        ClientConnection.of(request).close();
    }

    private static void drip(BufferedAnswer answer, int milliseconds) throws IOException {
        if (!answer.isOk()) {
            answer.send();
            return;
        }
        byte[] body = answer.body();
        answer.getResponse().setContentLength(body.length);
        ServletOutputStream stream = answer.getResponse().getOutputStream();
        for (int start = 0; start < body.length; start += PIECE) {
            stream.write(body, start, Math.min(PIECE, body.length - start));
            stream.flush();
            pause(Duration.ofMillis(milliseconds));
        }
    }

    private static void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the sandbox stops", e);
        }
    }
}
