package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.control.faults.TooManyFaults;
import com.superoffice.webapi.chat.stub.store.MessageIdsExhausted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Says what is wrong with a call of the control API. */
@Order(0)
final class ControlRefusals implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        boolean isConflict = exception instanceof TooManyFaults;
        if (!(isConflict || exception instanceof InvalidScenario || exception instanceof MessageIdsExhausted)) {
            return null;
        }
        try {
            response.sendError(
                    isConflict ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST,
                    exception.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
