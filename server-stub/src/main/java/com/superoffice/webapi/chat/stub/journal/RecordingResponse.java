package com.superoffice.webapi.chat.stub.journal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps the first bytes of the answer while it is written. */
final class RecordingResponse extends HttpServletResponseWrapper {

    private final int most;
    private KeptBytes kept;
    private @Nullable RecordingOutput output;

    RecordingResponse(HttpServletResponse response, int most) {
        super(response);
        this.most = most;
        this.kept = new KeptBytes(most);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = new RecordingOutput(super.getOutputStream());
        }
        return output;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        kept = new KeptBytes(most);
    }

    @Override
    public void reset() {
        super.reset();
        kept = new KeptBytes(most);
    }

    Content content() {
        return kept.content();
    }

    private final class RecordingOutput extends ServletOutputStream {

        private final ServletOutputStream stream;

        RecordingOutput(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int value) throws IOException {
            stream.write(value);
            kept.add(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
            kept.add(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
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
