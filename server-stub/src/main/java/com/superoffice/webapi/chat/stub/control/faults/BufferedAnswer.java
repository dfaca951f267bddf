package com.superoffice.webapi.chat.stub.control.faults;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Holds an answer back until it is known what becomes of it. */
final class BufferedAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable Refusal refusal;

    BufferedAnswer(HttpServletResponse response) {
        super(response);
    }

    byte[] body() {
        return body.toByteArray();
    }

    /** Whether messages were answered. */
    boolean isOk() {
        return refusal == null && getStatus() == SC_OK;
    }

    /** Sends the answer as it is. */
    void send() throws IOException {
        if (refusal != null) {
            super.sendError(refusal.status(), refusal.message());
        } else {
            send(body());
        }
    }

    /** Sends the answer with another body. */
    void send(byte[] other) throws IOException {
        getResponse().setContentLength(other.length);
        getResponse().getOutputStream().write(other);
    }

    @Override
    public void sendError(int status, String message) {
        refusal = new Refusal(status, message);
    }

    @Override
    public void sendError(int status) {
        refusal = new Refusal(status, "Status " + status);
    }

    @Override
    public void setContentLength(int length) {
        // set when the answer is sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // set when the answer is sent
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase("Content-Length")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() {
        // nothing goes out yet
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int value) {
                body.write(value);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                body.write(bytes, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("answers are written at once");
            }
        };
    }

    private record Refusal(int status, String message) {}
}
