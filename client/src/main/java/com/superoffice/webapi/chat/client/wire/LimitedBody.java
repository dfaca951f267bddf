package com.superoffice.webapi.chat.client.wire;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that fails like Jackson's own limits when it is too long; Jackson 2.15 has no such limit for a document. */
final class LimitedBody extends FilterInputStream {

    private long left;

    LimitedBody(InputStream body, long limit) {
        super(body);
        left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new StreamConstraintsException("the body is longer than the limit");
        }
        return read;
    }
}
