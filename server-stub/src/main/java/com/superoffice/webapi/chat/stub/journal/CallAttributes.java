package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.ChatContract.RequestProperty;
import com.superoffice.webapi.chat.contract.request.Reading;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Names of request attributes by which others tell the journal about a call. */
public final class CallAttributes {

    /** What was read of the body, a {@link Reading}. */
    public static final String READING = "sandbox.reading";

    /** The fault that hit the call, a {@link String}. */
    public static final String FAULT = "sandbox.fault";

    /** Set if the connection was closed without an answer. */
    public static final String ABORTED = "sandbox.aborted";

    private CallAttributes() {}

    /** The session asked for, if the body has been read and is within the contract. */
    public static @Nullable Integer session(HttpServletRequest request) {
        return session((Reading) request.getAttribute(READING));
    }

    static @Nullable Integer session(@Nullable Reading reading) {
        return reading == null || reading.violation().isPresent()
                ? null
                : reading.int32(RequestProperty.CHAT_SESSION_ID.propertyName());
    }
}
