package com.superoffice.webapi.chat.stub.journal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the first bytes of the body while somebody reads it. */
final class RecordingRequest extends HttpServletRequestWrapper {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(RecordingRequest.class);

    private final int most;
    private final KeptBytes kept;
    private @Nullable RecordingInput input;

    RecordingRequest(HttpServletRequest request, int most) {
        super(request);
        this.most = most;
        this.kept = new KeptBytes(most);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (input == null) {
            input = new RecordingInput(super.getInputStream(), kept);
        }
        return input;
    }

    /**
     * Reads a short body that nobody has read: what is refused is told with its body, and once the answer is written
     * nothing can be read any more. Whoever sends it slowly is not waited for.
     */
    void readUnread() {
        if (input != null) {
            return;
        }
        long announced = Math.min(getContentLengthLong(), most);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        byte[] buffer = new byte[1024];
        try {
            while (kept.length() < announced && System.nanoTime() < patience && getInputStream().read(buffer) > 0) {
                // the reading itself records
            }
        } catch (IOException e) {
            log.debug("The rest of a body cannot be had: {}", e.getMessage());
        }
    }

    /** What was read. */
    Content content() {
        return kept.content();
    }

    private static final class RecordingInput extends ServletInputStream {

        private final ServletInputStream stream;
        private final KeptBytes kept;

        RecordingInput(ServletInputStream stream, KeptBytes kept) {
            this.stream = stream;
            this.kept = kept;
        }

        @Override
        public int read() throws IOException {
            int value = stream.read();
            if (value >= 0) {
                kept.add(new byte[] {(byte) value}, 0, 1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = stream.read(buffer, offset, length);
            if (count > 0) {
                kept.add(buffer, offset, count);
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return stream.available();
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
