package com.superoffice.webapi.chat.stub.representation;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Makes every refusal behind it, and every failure, an answer with the contract's error object. */
public final class ErrorObjectFilter implements Filter {

    private static final Logger log = LoggerFactory.getLogger(ErrorObjectFilter.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SafeHeaders.set((HttpServletResponse) response);
        HttpServletResponse answer = new ErrorObjectResponse((HttpServletRequest) request, (HttpServletResponse) response);
        try {
            chain.doFilter(request, answer);
        } catch (IOException e) {
            throw e; // the client is gone
        } catch (ServletException | RuntimeException e) {
            log.error("The call failed: {}", e.getClass().getName(), e);
            if (!answer.isCommitted()) {
                answer.sendError(500, "The server failed to answer; the call is safe to repeat.");
            }
        }
    }

    private static final class ErrorObjectResponse extends SpeltResponse {

        private final HttpServletRequest request;

        ErrorObjectResponse(HttpServletRequest request, HttpServletResponse response) {
            super(request, response);
            this.request = request;
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            ErrorObjects.answer(request, this, status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            HttpStatus known = HttpStatus.resolve(status);
            sendError(status, known == null ? "Status " + status : known.getReasonPhrase());
        }
    }
}
