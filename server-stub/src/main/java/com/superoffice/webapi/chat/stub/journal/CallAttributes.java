package com.superoffice.webapi.chat.stub.journal;

/** Names of request attributes by which others tell the journal about a call. */
public final class CallAttributes {

    /** The session asked for, an {@link Integer}. */
    public static final String SESSION = "sandbox.session";

    /** The fault that hit the call, a {@link String}. */
    public static final String FAULT = "sandbox.fault";

    /** Set if the connection was closed without an answer. */
    public static final String ABORTED = "sandbox.aborted";

    private CallAttributes() {}
}
