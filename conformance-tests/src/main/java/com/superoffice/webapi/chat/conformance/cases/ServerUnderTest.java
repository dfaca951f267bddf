package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The server as a case meets it: every exchange and every finding is kept for the report. */
public interface ServerUnderTest {

    Target target();

    Contract contract();

    /** The plain call: all messages of the session, JSON both ways, with the usual credential. */
    RawRequest call();

    /** Sends a request. */
    Exchange send(RawRequest request) throws NoResponseException;

    /**
     * Sends requests at once, each from a thread of its own.
     *
     * @return the exchanges in the order of the requests
     */
    List<Exchange> sendAtOnce(List<RawRequest> requests) throws NoResponseException;

    /**
     * Judges a response.
     *
     * @return what the body says, when it could be read
     */
    Optional<JsonNode> judge(Exchange exchange, Expectation expectation);

    /** The session's messages as the plain call answers them; nothing when that call fails. */
    Optional<JsonNode> messages();

    /** The response of a plain call for the session in question, asked once a run. */
    Optional<JsonNode> messages(int session);

    /** Reports something that is not as the contract says. */
    void report(List<Finding> findings);

    /** Ends the case: what it is about cannot be seen at this server. */
    default void notObserved(String why) {
        throw new NotObservedException(why);
    }

    /** The usual two steps. */
    default Optional<JsonNode> expect(RawRequest request, Expectation expectation) throws NoResponseException {
        return judge(send(request), expectation);
    }
}
