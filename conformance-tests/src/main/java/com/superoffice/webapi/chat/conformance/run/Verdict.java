package com.superoffice.webapi.chat.conformance.run;

/** How a case came out. */
public enum Verdict {
    /** Everything was as expected. */
    PASSED,
    /** Something was not. */
    FAILED,
    /** Something was not, as the list of known deviations says. */
    KNOWN,
    /** Everything was as expected although the list of known deviations says otherwise: the list is to be shortened. */
    STALE,
    /** It is not asserted of this server, or what it is about cannot be seen there. */
    NOT_OBSERVED,
    /** The run ended before it. */
    NOT_RUN;

    /** Whether the run fails because of it. */
    public boolean breaks() {
        return this == FAILED || this == STALE;
    }
}
