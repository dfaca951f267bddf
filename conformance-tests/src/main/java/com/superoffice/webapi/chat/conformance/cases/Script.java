package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;

/** What a case does: it sends requests and says what is expected of the responses. */
@FunctionalInterface
public interface Script {

    /** Runs the case once. */
    void run(ServerUnderTest server) throws NoResponseException;
}
