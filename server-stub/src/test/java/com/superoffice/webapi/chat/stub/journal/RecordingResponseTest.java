package com.superoffice.webapi.chat.stub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingResponseTest {

    private final List<String> sent = new ArrayList<>();
    private final HttpServletResponse server = of(HttpServletResponse.class, (proxy, method, arguments) -> {
        if (method.getName().equals("getOutputStream")) {
            return new Sent();
        }
        sent.add(method.getName());
        return null;
    });
    private final RecordingResponse response = new RecordingResponse(
            new RecordingRequest(of(HttpServletRequest.class, (proxy, method, arguments) -> 0L), 10), server, 10);

    @Test
    void headAndBodyLeaveTogetherOnceTheCallIsInTheJournal() throws IOException {
        response.getOutputStream().write("body".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        assertThat(sent).isEmpty();

        response.finish();
        assertThat(sent).containsExactly("body");
    }

    @Test
    void anAnswerWithoutABodyIsFlushedAtOnce() throws IOException {
        response.flushBuffer();
        assertThat(sent).containsExactly("flushBuffer");
    }

    @Test
    void whatTheStreamIsToldToFlushLeavesAtOnce() throws IOException {
        response.getOutputStream().write("half".getBytes(StandardCharsets.UTF_8));
        response.getOutputStream().flush();
        assertThat(sent).containsExactly("half");
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Sent extends ServletOutputStream {

        @Override
        public void write(int value) {
            throw new AssertionError("written byte by byte");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            sent.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new AssertionError("answers are written at once");
        }
    }
}
