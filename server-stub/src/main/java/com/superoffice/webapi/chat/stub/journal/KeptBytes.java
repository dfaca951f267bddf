package com.superoffice.webapi.chat.stub.journal;

import java.io.ByteArrayOutputStream;

/** The first bytes of a body, and the count of all. */
final class KeptBytes {

    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long length;

    KeptBytes(int most) {
        this.most = most;
    }

    void add(byte[] source, int offset, int count) {
        int room = most - bytes.size();
        if (room > 0) {
            bytes.write(source, offset, Math.min(room, count));
        }
        length += count;
    }

    long length() {
        return length;
    }

    Content content() {
        return new Content(bytes.toByteArray(), length);
    }
}
