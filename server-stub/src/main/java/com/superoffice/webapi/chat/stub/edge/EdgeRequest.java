package com.superoffice.webapi.chat.stub.edge;

import com.superoffice.webapi.chat.contract.request.UrlEncoded;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * A request whose body is there when it is read. Its parameters are those of the query only: {@code $select} in a form is
 * none.
 */
public final class EdgeRequest extends HttpServletRequestWrapper {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final long began = System.nanoTime();
    private final RequestBody body;
    private final Map<String, String[]> parameters;

    EdgeRequest(HttpServletRequest request, RequestBody body) {
        super(request);
        this.body = body;
        this.parameters = parameters(request.getQueryString());
    }

    private static Map<String, String[]> parameters(@Nullable String query) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (UrlEncoded.Pair pair : UrlEncoded.pairs(query == null ? "" : query)) {
            parameters.merge(pair.name(), new String[] {pair.value()}, StringUtils::concatenateStringArrays);
        }
        return parameters;
    }

    /** How long ago the call began. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** As {@link #elapsed}, without the time in which the client was waited for. */
    public Duration served() {
        return elapsed().minusNanos(body.awaited());
    }

    /** Whether {@code Host} names this machine as it calls itself, and is no name that somebody else has for it. */
    public boolean namesLoopback() {
        return LOOPBACK.contains(getServerName().toLowerCase(Locale.ROOT));
    }

    /** The beginning of the body, as far as it was read. */
    public byte[] keptBody() {
        return body.first(EdgeResponse.KEPT);
    }

    /** How many bytes the body has, read or not; -1 if it did not say so and was not read to its end. */
    public long bodyLength() {
        return body.isRead() ? body.length() : getContentLengthLong();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Input(body.whole());
    }

    /**
     * The media type, a form's in capitals: it means the same (RFC 9110, section 8.3.1), but the framework, which would
     * put a form together again from the parameters, looks for it in small letters.
     */
    @Override
    public @Nullable String getContentType() {
        String contentType = super.getContentType();
        return contentType == null
                ? null
                : contentType.replace(
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE.toUpperCase(Locale.ROOT));
    }

    /** A call that begins anew is like any other. */
    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    private static final class Input extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Input(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is there");
        }
    }
}
