package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.auth.Authentication;
import com.superoffice.webapi.chat.stub.auth.NotAuthenticated;
import com.superoffice.webapi.chat.stub.edge.EdgeRequest;
import com.superoffice.webapi.chat.stub.edge.EdgeResponse;
import com.superoffice.webapi.chat.stub.edge.Step;
import com.superoffice.webapi.chat.stub.localization.TimeZoneConversion;
import com.superoffice.webapi.chat.stub.localization.UnknownTimeZone;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Lets a call through to the operation if it is a POST with valid credentials, and no time zone that is unknown. */
final class EndpointGate implements Step {

    private static final String ALLOWED = "POST, OPTIONS";

    private final Authentication authentication;
    private final String operation;
    private final EndpointSettings settings;

    EndpointGate(Authentication authentication, String operation, EndpointSettings settings) {
        this.authentication = authentication;
        this.operation = operation;
        this.settings = settings;
    }

    @Override
    public boolean concerns(String path) {
        return path.equals(operation);
    }

    @Override
    public void take(EdgeRequest request, EdgeResponse response, FilterChain next) throws IOException, ServletException {
        String method = request.getMethod();
        if (isOfAPageThatHasANameForThisMachine(request)) {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Host: expected localhost from a page, found another name; a page's origin is allowed with"
                            + " --sandbox.cors.origins");
        } else if (method.equals(HttpMethod.OPTIONS.name())) {
            response.setHeader(HttpHeaders.ALLOW, ALLOWED);
        } else if (!method.equals(HttpMethod.POST.name())) {
            response.setHeader(HttpHeaders.ALLOW, ALLOWED);
            response.sendError(
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Expected the method POST, found " + method);
        } else {
            try {
                authentication.check(request);
            } catch (NotAuthenticated e) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Authentication.CHALLENGES);
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED, String.valueOf(e.getMessage()));
                return;
            } catch (DataAccessException e) {
                Refusals.databaseAway(response);
                return;
            }
            try { // an unknown zone is wrong whatever the body holds, which is not waited for
                TimeZoneConversion.of(request.getHeader(ChatContract.Header.SO_TIME_ZONE));
            } catch (UnknownTimeZone e) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
                return;
            }
            next.doFilter(request, response);
        }
    }

    /** A page of anybody may have its own name lead to this machine, and so be of the origin of the sandbox. */
    private boolean isOfAPageThatHasANameForThisMachine(EdgeRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && settings.loopback() && !request.namesLoopback() && !settings.origins().contains(origin);
    }
}
