package com.superoffice.webapi.chat.stub.journal;

/** A body as the journal keeps it. */
public final class Content {

    static final Content NONE = new Content(new byte[0], 0);

    private final byte[] kept;
    private final long length;

    Content(byte[] kept, long length) {
        this.kept = kept;
        this.length = length;
    }

    /** The first bytes; not copied. */
    public byte[] kept() {
        return kept;
    }

    /** How many bytes the whole body had; -1 if that is not known. */
    public long length() {
        return length;
    }

    boolean isWhole() {
        return kept.length == length;
    }
}
