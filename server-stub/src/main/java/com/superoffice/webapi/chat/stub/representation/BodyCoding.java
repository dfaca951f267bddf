package com.superoffice.webapi.chat.stub.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects a body with a content coding before it is read; where none is read, it does not matter.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, section 12.5.3</a>
 */
public final class BodyCoding implements HandlerInterceptor {

    private static final String IDENTITY = "identity";
    private static final int MOST_SHOWN = 40;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) == null || !isRead(handler)) {
            return true;
        }
        List<String> codings = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty())
                .toList();
        if (codings.stream().allMatch(IDENTITY::equalsIgnoreCase)) {
            return true;
        }
        String found = String.join(", ", codings);
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
        response.sendError(
                HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                "Content-Encoding: expected identity or none, found "
                        + (found.length() > MOST_SHOWN ? "another" : found));
        return false;
    }

    private static boolean isRead(Object handler) {
        return handler instanceof HandlerMethod method
                && Stream.of(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }
}
