package com.superoffice.webapi.chat.stub.representation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A body whose parts are made one after the other; each is sent in pieces. */
public abstract class Parts implements Pieces {

    private static final int PIECE = 8 * 1024;

    private byte @Nullable [] part;
    private int sent;

    /** The part to be sent now, made anew each time, or null after the last. */
    protected abstract byte @Nullable [] make();

    /** It was sent; the next one is to be sent now. */
    protected abstract void goOn();

    @Override
    public final byte @Nullable [] next() {
        if (part != null && sent == part.length) {
            goOn();
            part = null;
            sent = 0;
        }
        if (part == null) {
            part = make();
        }
        if (part == null) {
            return null;
        }
        int from = sent;
        sent = Math.min(part.length, from + PIECE);
        return from == 0 && sent == part.length ? part : Arrays.copyOfRange(part, from, sent);
    }

    /** What was made of a part, and not yet sent, is made again. */
    @Override
    public final void rest() {
        if (part != null && sent < part.length) {
            part = null;
        }
    }
}
