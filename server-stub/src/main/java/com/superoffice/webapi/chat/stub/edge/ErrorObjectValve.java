package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** Makes the refusals that Tomcat raises before any filter runs answer with the contract's error object, too. */
public final class ErrorObjectValve extends ErrorReportValve {

    private static final int HEADERS_TOO_LARGE = 431;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean ioAllowed = new AtomicBoolean(false);
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, ioAllowed);
        if (!ioAllowed.get()) {
            return;
        }
        int status = contractStatus(request, response);
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST, OPTIONS");
        }
        try {
            RequestBody unread = RequestBody.unread(ClientConnection.of(request.getRequest()));
            EdgeResponse answer = new EdgeResponse(request.getRequest(), response.getResponse(), unread, new Turns(0));
            answer.sendError(status, message(status));
            Edge.of(container).ifPresent(edge -> edge.observe(request.getRequest(), answer, unread));
            answer.finish();
            response.finishResponse();
        } catch (IOException | RuntimeException e) {
            ExceptionUtils.handleThrowable(e);
            container.getLogger().debug("The client is gone", e);
        }
    }

    /**
     * Tomcat says 400 for headers that are too large, 417, 501 or 505 for an expectation, a framing or a version that it
     * does not know, and 408 for a body that does not come.
     */
    private static int contractStatus(Request request, Response response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IllegalArgumentException e
                && String.valueOf(e.getMessage()).contains("header is too large")) {
            return HEADERS_TOO_LARGE;
        }
        return switch (response.getStatus()) {
            case HttpServletResponse.SC_NOT_IMPLEMENTED,
                    HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED,
                    HttpServletResponse.SC_EXPECTATION_FAILED,
                    HttpServletResponse.SC_REQUEST_TIMEOUT -> HttpServletResponse.SC_BAD_REQUEST;
            default -> response.getStatus();
        };
    }

    private static String message(int status) {
        return switch (status) {
            case 400 -> "request line, headers, or length of the body: not well-formed HTTP";
            case HEADERS_TOO_LARGE -> "The request line and headers are larger than this server reads.";
            case 405 -> "This method is not served here.";
            case 503 -> "The server cannot answer now.";
            default -> "The request was refused.";
        };
    }
}
