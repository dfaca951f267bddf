package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.exchange.NoAnswerException;

/** What a case does: it sends requests and says what is expected of the answers. */
@FunctionalInterface
public interface Script {

    /** Runs the case once. */
    void run(Conversation server) throws NoAnswerException;
}
