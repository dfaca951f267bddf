package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.stub.edge.EdgeRequest;
import com.superoffice.webapi.chat.stub.edge.EdgeResponse;
import com.superoffice.webapi.chat.stub.edge.Step;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Lets calls of the control API through: those that carry the admin token where one is demanded, and none that a page of
 * another origin makes a browser send.
 */
final class ControlGate implements Step {

    static final String TOKEN_HEADER = "Sandbox-Admin-Token";

    private static final Set<String> OPEN = Stream.of("/health", "/ready", "/metrics")
            .map(path -> ControlConfiguration.BASE_PATH + path)
            .collect(Collectors.toUnmodifiableSet());

    /** @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Fetch Metadata, section 2.4</a> */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final ControlSettings settings;

    ControlGate(ControlSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean concerns(String path) {
        return path.equals(ControlConfiguration.BASE_PATH) || path.startsWith(ControlConfiguration.BASE_PATH + "/");
    }

    @Override
    public void take(EdgeRequest request, EdgeResponse response, FilterChain next) throws IOException, ServletException {
        if (isFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Another site's page may not control the sandbox.");
        } else if (!isOpen(request) && !isAdmitted(Collections.list(request.getHeaders(TOKEN_HEADER)))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, TOKEN_HEADER);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, refusal());
        } else {
            next.doFilter(request, response);
        }
    }

    /** What a path is for is no secret (RFC 9110, section 9.3.7), nor is how the sandbox fares. */
    private static boolean isOpen(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.OPTIONS.name()) || OPEN.contains(request.getRequestURI());
    }

    /** A browser sends the origin of a page; and a name that only pretends to be this machine is not one of its own. */
    private boolean isFromElsewhere(EdgeRequest request) {
        return !isAbsentOr(request, "Origin", origin -> isSameOrigin(origin, request))
                || !isAbsentOr(request, "Sec-Fetch-Site", OWN_SITE::contains)
                || (settings.loopback() && !request.namesLoopback());
    }

    /** Whether a header is not there, or is there once with a value such as is allowed. */
    private static boolean isAbsentOr(HttpServletRequest request, String header, Predicate<String> allowed) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.isEmpty() || (values.size() == 1 && allowed.test(values.get(0)));
    }

    private static boolean isSameOrigin(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isAdmitted(List<String> tokens) {
        String expected = settings.adminToken();
        if (expected == null) {
            return settings.loopback();
        }
        return tokens.size() == 1
                && MessageDigest.isEqual(tokens.get(0).getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    private String refusal() {
        return settings.adminToken() == null
                ? "Beyond the loopback interface the control API needs --sandbox.admin-token to be set."
                : TOKEN_HEADER + ": expected the admin token";
    }
}
