package com.superoffice.webapi.chat.stub.journal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first bytes of the answer while it is written, and holds its last bytes back until the call is in the journal:
 * who has the answer finds the call there.
 */
final class RecordingResponse extends HttpServletResponseWrapper {

    private final RecordingRequest request;
    private final int most;
    private KeptBytes kept;
    private @Nullable RecordingOutput output;

    RecordingResponse(RecordingRequest request, HttpServletResponse response, int most) {
        super(response);
        this.request = request;
        this.most = most;
        this.kept = new KeptBytes(most);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            request.readUnread();
            output = new RecordingOutput(super.getOutputStream());
        }
        return output;
    }

    /** The head of the answer waits for the bytes that are held back, so that both leave together. */
    @Override
    public void flushBuffer() throws IOException {
        if (output == null || output.held.length == 0) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    private void forget() {
        kept = new KeptBytes(most);
        if (output != null) {
            output.held = new byte[0];
        }
    }

    Content content() {
        return kept.content();
    }

    /** Lets the last bytes go. */
    void finish() throws IOException {
        if (output != null) {
            output.release();
        }
    }

    private final class RecordingOutput extends ServletOutputStream {

        private final ServletOutputStream stream;
        private byte[] held = new byte[0];

        RecordingOutput(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            release();
            held = Arrays.copyOfRange(bytes, offset, offset + length);
            kept.add(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            release();
            stream.flush();
        }

        void release() throws IOException {
            byte[] released = held;
            held = new byte[0];
            if (released.length > 0) {
                stream.write(released);
            }
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }
}
