package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.store.MessageIdsExhausted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

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
        return exception instanceof InvalidScenario || exception instanceof MessageIdsExhausted
                ? String.valueOf(exception.getMessage())
                : null;
    }
}
