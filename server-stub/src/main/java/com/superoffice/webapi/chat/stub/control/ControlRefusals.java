package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.store.MessageIdsExhausted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a call of the control API. */
@RestControllerAdvice(basePackageClasses = ControlConfiguration.class)
class ControlRefusals {

    @ExceptionHandler({IllegalArgumentException.class, InvalidScenario.class, MessageIdsExhausted.class})
    void badValue(RuntimeException exception, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(exception.getMessage()));
    }

    @ExceptionHandler
    void badParameter(MethodArgumentTypeMismatchException exception, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST, exception.getName() + ": not a value of its type");
    }

    /** Names the place, never the value, which may be a secret or somebody's words. */
    @ExceptionHandler
    void badBody(HttpMessageNotReadableException exception, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST, bodyProblem(exception.getCause()));
    }

    private static String bodyProblem(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "body: unknown property \"" + unknown.getPropertyName() + "\"; expected one of "
                    + unknown.getKnownPropertyIds();
        }
        if (cause instanceof JacksonException json && json.getLocation() != null) {
            String property = json.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("/"));
            return (property.isEmpty() ? "body" : property) + ": not what this call reads, at line "
                    + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr();
        }
        return "body: expected one, found nothing";
    }
}
