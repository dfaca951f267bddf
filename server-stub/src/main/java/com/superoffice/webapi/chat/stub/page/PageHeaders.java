package com.superoffice.webapi.chat.stub.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a page load and ask nothing but this sandbox, and nobody else show it.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
final class PageHeaders implements HandlerInterceptor {

    private static final String NOTHING_ELSE =
            "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    private final String policy;

    private PageHeaders(String policy) {
        this.policy = policy;
    }

    static PageHeaders ofPage() {
        return new PageHeaders(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'" + NOTHING_ELSE);
    }

    /** The viewer of the reference sets styles in its markup and has its pictures in its style sheet. */
    static PageHeaders ofDocs() {
        return new PageHeaders("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
                + NOTHING_ELSE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        return true;
    }
}
