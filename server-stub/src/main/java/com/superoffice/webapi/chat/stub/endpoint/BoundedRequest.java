package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.stub.representation.QueryRequest;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A request whose body is read up to a size and within a time. Its parameters are those of the query only: {@code $select}
 * in a form is none.
 */
final class BoundedRequest extends QueryRequest {

    /** How much of a body that is too large is read nevertheless. */
    private static final long DROPPED = 8L * 1024 * 1024;

    private final int limit;
    private final Duration time;
    private @Nullable ServletInputStream input;

    BoundedRequest(HttpServletRequest request, int limit, Duration time) {
        super(request);
        this.limit = limit;
        this.time = time;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (input == null) {
            BoundedInput bounded = new BoundedInput(super.getInputStream(), limit, time);
            if (getContentLengthLong() > limit) {
                throw bounded.tooLarge();
            }
            input = bounded;
        }
        return input;
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

    private static final class BoundedInput extends ServletInputStream {

        private final ServletInputStream stream;
        private final int limit;
        private final Duration time;
        private final long start = System.nanoTime();
        private long read;

        BoundedInput(ServletInputStream stream, int limit, Duration time) {
            this.stream = stream;
            this.limit = limit;
            this.time = time;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = stream.read(buffer, offset, length);
            if (count > 0) {
                read += count;
                if (read > limit) {
                    throw tooLarge();
                }
                if (isLate()) {
                    throw new BodyRefused(
                            HttpServletResponse.SC_BAD_REQUEST,
                            "body: expected within " + time.toSeconds() + " seconds, found only a part of it");
                }
            }
            return count;
        }

        /** A client that is still sending would not see the answer, so some of what it sends is read and dropped. */
        private BodyRefused tooLarge() throws IOException {
            byte[] dropped = new byte[8192];
            for (long rest = DROPPED; rest > 0 && !isLate(); ) {
                int count = stream.read(dropped);
                if (count < 0) {
                    break;
                }
                rest -= count;
            }
            return new BodyRefused(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "The request body is larger than " + limit + " bytes.");
        }

        private boolean isLate() {
            return System.nanoTime() - start > time.toNanos();
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
