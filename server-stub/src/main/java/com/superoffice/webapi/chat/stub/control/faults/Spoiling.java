package com.superoffice.webapi.chat.stub.control.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.superoffice.webapi.chat.stub.auth.Authentication;
import com.superoffice.webapi.chat.stub.control.generated.Fault;
import com.superoffice.webapi.chat.stub.edge.EdgeRequest;
import com.superoffice.webapi.chat.stub.edge.EdgeResponse;
import com.superoffice.webapi.chat.stub.edge.Step;
import com.superoffice.webapi.chat.stub.edge.Wait;
import com.superoffice.webapi.chat.stub.journal.CallAttributes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * Lets a call be answered as usual, and then spoils the response: the beginning of it, if it is large. Waits add up; of the other
 * faults one hits a call, in the order in which they were added.
 */
public final class Spoiling implements Step {

    private static final int PIECE = 16;
    private static final int DEFAULT_DRIP_MILLISECONDS = 100;

    private final Faults faults;
    private final String operation;

    public Spoiling(Faults faults, String operation) {
        this.faults = faults;
        this.operation = operation;
    }

    @Override
    public boolean concerns(String path) {
        return path.equals(operation);
    }

    @Override
    public void take(EdgeRequest request, EdgeResponse response, FilterChain next) throws IOException, ServletException {
        next.doFilter(request, response);
        if (faults.none()) {
            return;
        }
        long cleared = faults.cleared();
        List<Faults.Hit> hits = faults.hits(CallAttributes.session(request));
        if (hits.isEmpty()) {
            return;
        }
        request.setAttribute(
                CallAttributes.FAULT,
                hits.stream().map(hit -> hit.fault().getKind().getValue()).collect(Collectors.joining(", ")));
        Duration latency = hits.stream()
                .filter(hit -> hit.fault().getKind() == Fault.KindEnum.LATENCY)
                .map(Faults.Hit::delay)
                .reduce(Duration.ZERO, Duration::plus);
        Optional<Fault> first = hits.stream()
                .map(Faults.Hit::fault)
                .filter(fault -> fault.getKind() != Fault.KindEnum.LATENCY)
                .findFirst();
        Wait.Action then = () -> {
            if (first.isPresent()) {
                spoil(request, response, first.get(), cleared);
            }
        };
        if (latency.isZero()) {
            then.run();
        } else {
            faults.endWithFaults(response.pause(latency, then), cleared);
        }
    }

    private void spoil(EdgeRequest request, EdgeResponse response, Fault fault, long cleared)
            throws IOException {
        switch (fault.getKind()) {
            case STATUS -> status(response, fault);
            case CONNECTION_RESET -> abort(request, response, EdgeResponse.Ending.RESET);
            case EMPTY_REPLY -> abort(request, response, EdgeResponse.Ending.CLOSE);
            case ERROR_IN_200 -> response.sendError(EdgeResponse.SC_OK, "Injected: an error in a 200.");
            case TRUNCATED_BODY -> {
                if (response.isOk()) {
                    response.cutShort();
                }
            }
            case SLOW_DRIP -> {
                int milliseconds = Objects.requireNonNullElse(fault.getMilliseconds(), DEFAULT_DRIP_MILLISECONDS);
                drip(response, Duration.ofMillis(milliseconds), cleared);
            }
            case MALFORMED_BODY -> rewrite(response, SpoiledBody::malformed);
            case NULL -> {
                if (response.isOk()) {
                    response.replaceBody(SpoiledBody.nothing(new String(response.heldBody(), ISO_8859_1)).getBytes(ISO_8859_1));
                }
            }
            case DATES_WITHOUT_OFFSET -> rewrite(response, SpoiledBody::withoutOffsets);
            case UNKNOWN_ENUM_VALUE -> rewrite(response, SpoiledBody::withUnknownValues);
            case LATENCY -> throw new IllegalStateException("latency has no answer of its own");
        }
    }

    private static void status(EdgeResponse response, Fault fault) {
        int status = Objects.requireNonNull(fault.getStatus());
        if (fault.getRetryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, fault.getRetryAfter());
        } else if (status == 429 || status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (status == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Authentication.CHALLENGES);
        }
        if (status == 405) {
            response.setHeader(HttpHeaders.ALLOW, "POST, OPTIONS");
        }
        response.sendError(status, "Injected: status " + status + ".");
    }

    private static void abort(EdgeRequest request, EdgeResponse response, EdgeResponse.Ending ending) {
        request.setAttribute(CallAttributes.ABORTED, true);
        response.endWith(ending);
    }

    private void drip(EdgeResponse response, Duration pace, long cleared) throws IOException {
        if (response.isOk() && response.heldLength() > PIECE && faults.cleared() == cleared) {
            response.sendNow(PIECE);
            faults.endWithFaults(response.pause(pace, () -> drip(response, pace, cleared)), cleared);
        }
    }

    /** What is rewritten is in ASCII; what is not stays as it is, byte for byte. */
    private static void rewrite(EdgeResponse response, UnaryOperator<String> change) {
        if (response.isOk()) {
            response.replaceHeld(change.apply(new String(response.heldBody(), ISO_8859_1)).getBytes(ISO_8859_1));
        }
    }
}
