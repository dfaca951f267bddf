package com.superoffice.webapi.chat.stub.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves files with the types that browsers show: sources as text, whatever else their names stand for. */
final class StaticFiles extends ResourceHttpRequestHandler {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Set<String> SOURCES = Set.of("http", "java", "md", "sh", "ts", "yaml");

    @Override
    protected @Nullable MediaType getMediaType(HttpServletRequest request, Resource file) {
        String extension = StringUtils.getFilenameExtension(file.getFilename());
        return extension != null && SOURCES.contains(extension) ? TEXT : super.getMediaType(request, file);
    }
}
