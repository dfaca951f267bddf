package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.stub.localization.UnknownTimeZone;
import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import com.superoffice.webapi.chat.stub.store.OutOfSpace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says which status an exception of the operation, or of the framework before it, is answered with. */
@Order(1)
final class Refusals implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        try {
            return refuse(request, response, exception) ? new ModelAndView() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean refuse(HttpServletRequest request, HttpServletResponse response, Exception exception)
            throws IOException {
        if (exception instanceof MalformedRequest malformed) {
            response.sendError(400, malformed.getMessage());
        } else if (exception instanceof UnknownTimeZone unknown) {
            response.sendError(400, unknown.getMessage());
        } else if (exception instanceof HttpMessageNotReadableException) {
            response.sendError(400, "body: expected one, found nothing");
        } else if (exception instanceof NoHandlerFoundException || exception instanceof NoResourceFoundException) {
            response.sendError(404, "Nothing is served at this path.");
        } else if (exception instanceof HttpRequestMethodNotSupportedException method) {
            response.setHeader(HttpHeaders.ALLOW, allowed(method));
            response.sendError(405, "The method " + method.getMethod() + " is not served at this path.");
        } else if (exception instanceof HttpMediaTypeNotAcceptableException accept) {
            response.sendError(
                    406,
                    "Accept: cannot answer in any of the media types asked for; expected one of "
                            + MediaType.toString(accept.getSupportedMediaTypes()));
        } else if (exception instanceof HttpMediaTypeNotSupportedException contentType) {
            response.sendError(
                    415,
                    "Content-Type: " + (request.getContentType() == null ? "missing" : "cannot read this media type")
                            + "; expected one of " + MediaType.toString(contentType.getSupportedMediaTypes()));
        } else if (exception instanceof OutOfSpace full) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.sendError(503, full.getMessage());
        } else if (exception instanceof DataAccessException || exception instanceof TransactionException) {
            databaseAway(response);
        } else {
            return false;
        }
        return true;
    }

    /** With those that Spring serves by itself. */
    private static String allowed(HttpRequestMethodNotSupportedException refused) {
        String[] supported = Objects.requireNonNullElse(refused.getSupportedMethods(), new String[0]);
        Set<String> all = new LinkedHashSet<>(List.of(supported));
        if (all.contains(HttpMethod.GET.name())) {
            all.add(HttpMethod.HEAD.name());
        }
        all.add(HttpMethod.OPTIONS.name());
        return String.join(", ", all);
    }

    static void databaseAway(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.sendError(503, "The database cannot be reached now; come back after 5 seconds.");
    }
}
