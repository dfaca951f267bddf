package com.superoffice.webapi.chat.stub.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves files with the types that browsers show: sources as text, whatever else their names stand for. */
final class StaticFiles extends ResourceHttpRequestHandler {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Set<String> SOURCES = Set.of("bru", "cs", "http", "java", "md", "py", "sh", "ts", "yaml");

    /**
     * Answers a range on a condition with the whole file, since Spring does not look at the condition.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5">RFC 9110, section 13.1.5</a>
     */
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        super.handleRequest(request.getHeader(HttpHeaders.IF_RANGE) == null ? request : new Whole(request), response);
    }

    @Override
    protected @Nullable MediaType getMediaType(HttpServletRequest request, Resource file) {
        String extension = StringUtils.getFilenameExtension(file.getFilename());
        return extension != null && SOURCES.contains(extension) ? TEXT : super.getMediaType(request, file);
    }

    /** A request without its range. */
    private static final class Whole extends HttpServletRequestWrapper {

        Whole(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.RANGE) ? null : super.getHeader(name);
        }
    }
}
