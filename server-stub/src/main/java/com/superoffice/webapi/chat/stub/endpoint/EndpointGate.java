package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.stub.auth.Authentication;
import com.superoffice.webapi.chat.stub.auth.NotAuthenticated;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Lets a call through to the operation if it is a POST with valid credentials. */
final class EndpointGate implements Filter {

    private static final String ALLOWED = "POST, OPTIONS";

    private final Authentication authentication;
    private final EndpointSettings settings;

    EndpointGate(Authentication authentication, EndpointSettings settings) {
        this.authentication = authentication;
        this.settings = settings;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String method = request.getMethod();
        if (method.equals(HttpMethod.OPTIONS.name())) {
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
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED, e.getMessage());
                return;
            } catch (DataAccessException e) {
                Refusals.databaseAway(response);
                return;
            }
            chain.doFilter(new BoundedRequest(request, settings.bodyLimit(), settings.requestTime()), response);
        }
    }
}
