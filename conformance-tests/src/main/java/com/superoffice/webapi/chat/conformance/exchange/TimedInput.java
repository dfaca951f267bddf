package com.superoffice.webapi.chat.conformance.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What a peer sends, within one limit of time for the whole, however slowly its bytes come. */
final class TimedInput extends FilterInputStream {

    private final Socket socket;
    private final Duration limit;
    private long end;

    TimedInput(Socket socket, Duration limit) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.limit = limit;
        begin();
    }

    /** The time begins anew: for another response. */
    void begin() {
        end = System.nanoTime() + limit.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("the response is not complete within the limit");
        }
        socket.setSoTimeout(Math.toIntExact(left));
        return super.read(bytes, offset, length);
    }
}
