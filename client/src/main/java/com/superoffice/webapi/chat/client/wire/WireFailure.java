package com.superoffice.webapi.chat.client.wire;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why one attempt brought no messages. Its message never repeats anything of a body but the error object. */
public final class WireFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as a decision depends on it. */
    public enum Kind {
        /** No connection, or it ended before the status was there. */
        UNREACHABLE,
        /** The connection ended amid the body. */
        CUT_OFF,
        /** The attempt's time was over. */
        TIMED_OUT,
        /** The attempt was given up by its owner. */
        ABORTED,
        /** A status other than 2xx. */
        REFUSED,
        /** A 2xx that holds no array of messages, or a 3xx. */
        UNEXPECTED
    }

    private final Kind kind;
    private final int status;
    private final transient @Nullable Map<String, Collection<String>> headers;
    private final transient @Nullable ErrorObject error;

    private WireFailure(
            Kind kind,
            String message,
            @Nullable IOException cause,
            int status,
            Map<String, Collection<String>> headers,
            @Nullable ErrorObject error) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.headers = headers;
        this.error = error;
    }

    static WireFailure withoutAnswer(Kind kind, String message, @Nullable IOException cause) {
        return new WireFailure(kind, message, cause, 0, Map.of(), null);
    }

    static WireFailure answered(
            Kind kind, String message, int status, Map<String, Collection<String>> headers, @Nullable ErrorObject error) {
        return new WireFailure(kind, message, null, status, headers, error);
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status, 0 if there was none. */
    public int status() {
        return status;
    }

    /** The headers of the answer; empty if there was none. */
    public Map<String, Collection<String>> headers() {
        return headers == null ? Map.of() : headers;
    }

    public @Nullable ErrorObject error() {
        return error;
    }
}
