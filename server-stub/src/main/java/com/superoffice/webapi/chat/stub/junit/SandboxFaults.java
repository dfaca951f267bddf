package com.superoffice.webapi.chat.stub.junit;

import java.time.Duration;

/**
 * What is to go wrong. The first half says which calls: all if nothing is said; the second half says what happens to them,
 * and switches the fault on: {@code faults().next(2).status(503)}.
 */
public interface SandboxFaults {

    /** Only the next so many calls. */
    SandboxFaults next(int calls);

    /** Only so many calls of a hundred; the same seed makes the same choices. */
    SandboxFaults percentage(int percentage, long seed);

    /** Only calls for this session. */
    SandboxFaults session(int chatSessionId);

    /** Calls take so much longer. */
    void latency(Duration latency);

    /** Calls are answered with this status, 400 to 599, and the error object. */
    void status(int status);

    /**
     * Calls are answered with this status, 400 to 599, and the error object.
     *
     * @param retryAfter the value of the header {@code Retry-After}: seconds, or an HTTP date
     */
    void status(int status, String retryAfter);

    /** The connection is reset. */
    void connectionReset();

    /** The connection ends without an answer. */
    void emptyReply();

    /** The answer ends in the middle of its body. */
    void truncatedBody();

    /** The body of the answer is not well-formed. */
    void malformedBody();

    /** The answer comes in small pieces with a pause after each. */
    void slowDrip(Duration pause);

    /** A 200 with an error object. */
    void errorIn200();

    /** A 200 with {@code null} for the messages. */
    void nullBody();

    /** Dates without their offset. */
    void datesWithoutOffset();

    /** A type and a special type that no release has had. */
    void unknownEnumValue();

    /** Switches all faults off. */
    void clear();
}
