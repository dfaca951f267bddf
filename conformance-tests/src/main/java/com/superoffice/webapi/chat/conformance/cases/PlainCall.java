package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Question;
import java.util.List;

/** Requests and expectations that many cases share. */
final class PlainCall {

    static final String SESSION = "ChatSessionId";
    static final String AFTER = "After";

    private PlainCall() {}

    /** The plain call with its body in another media type. */
    static RawRequest in(ServerUnderTest server, String mediaType) {
        return in(server, mediaType, List.of(Field.of(SESSION, server.target().session())));
    }

    /** The plain call with these properties in a media type. */
    static RawRequest in(ServerUnderTest server, String mediaType, List<Field> fields) {
        return written(server, mediaType, RequestBody.write(server.contract(), mediaType, fields));
    }

    /** The plain call with this body. */
    static RawRequest written(ServerUnderTest server, String mediaType, String body) {
        return server.call().replacing("Content-Type", mediaType).body(body);
    }

    /** The plain call for another session and message. */
    static RawRequest callFor(ServerUnderTest server, Field... fields) {
        return in(server, server.contract().requestMediaTypes().get(0), List.of(fields));
    }

    /** The question that the plain call asks. */
    static Question question(ServerUnderTest server) {
        return Question.session(server.target().session(), server.messages());
    }

    /** All messages of the session are expected. */
    static Expectation all(ServerUnderTest server, String rule) {
        return Expectation.messages(rule, question(server));
    }

    /** The plain call with a query. */
    static RawRequest query(RawRequest call, String query) {
        return call.target(call.target() + "?" + query);
    }

    static boolean asksAfter(Contract contract) {
        return contract.requestSchema(contract.requestMediaTypes().get(0)).properties().containsKey(AFTER);
    }

    static String json(Contract contract) {
        return contract.responseMediaTypes(200).get(0);
    }
}
