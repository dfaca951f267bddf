package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.store.MessageIdsExhausted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a call of the control API. */
@Order(0)
final class ControlRefusals implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        String problem = handler instanceof HandlerMethod method && ControlConfiguration.isController(method.getBeanType())
                ? problem(exception)
                : null;
        if (problem == null) {
            return null;
        }
        try {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static @Nullable String problem(Exception exception) {
        if (exception instanceof MethodArgumentTypeMismatchException parameter) {
            return parameter.getName() + ": not a value of its type";
        }
        if (exception instanceof HttpMessageNotReadableException body) {
            return bodyProblem(body.getCause());
        }
        return exception instanceof IllegalArgumentException
                        || exception instanceof InvalidScenario
                        || exception instanceof MessageIdsExhausted
                ? String.valueOf(exception.getMessage())
                : null;
    }

    /** Names the place, never the value, which may be a secret or somebody's words. */
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
