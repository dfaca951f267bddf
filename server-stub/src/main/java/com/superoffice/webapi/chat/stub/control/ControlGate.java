package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.stub.representation.QueryRequest;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Lets calls of the control API through: those that carry the admin token where one is demanded, and none that a page of
 * another origin makes a browser send.
 */
final class ControlGate implements Filter {

    static final String TOKEN_HEADER = "Sandbox-Admin-Token";

    private static final Set<String> OPEN = Set.of("/sandbox/v1/health", "/sandbox/v1/ready", "/sandbox/v1/metrics");
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ControlSettings settings;

    ControlGate(ControlSettings settings) {
        this.settings = settings;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (isFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Another site's page may not control the sandbox.");
        } else if (!isOpen(request) && !isAdmitted(request.getHeader(TOKEN_HEADER))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, refusal());
        } else {
            chain.doFilter(new QueryRequest(request), response);
        }
    }

    /** What a path is for is no secret (RFC 9110, section 9.3.7), nor is how the sandbox fares. */
    private static boolean isOpen(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.OPTIONS.name()) || OPEN.contains(request.getRequestURI());
    }

    /** A browser tells the origin of a page; and a name that only pretends to be this machine is not one of its own. */
    private boolean isFromElsewhere(HttpServletRequest request) {
        String host = request.getServerName();
        String origin = request.getHeader("Origin");
        boolean otherOrigin = origin != null && !isSameOrigin(origin, request);
        return otherOrigin || (settings.loopback() && !LOOPBACK_NAMES.contains(host));
    }

    private static boolean isSameOrigin(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isAdmitted(@Nullable String token) {
        String expected = settings.adminToken();
        if (expected == null) {
            return settings.loopback();
        }
        return token != null && MessageDigest.isEqual(token.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    private String refusal() {
        return settings.adminToken() == null
                ? "Beyond the loopback interface the control API needs --sandbox.admin-token to be set."
                : TOKEN_HEADER + ": expected the admin token";
    }
}
