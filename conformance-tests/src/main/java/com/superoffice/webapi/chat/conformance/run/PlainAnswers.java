package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoAnswerException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import com.superoffice.webapi.chat.conformance.judge.Body;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.ResponseJudge;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What the plain call answers for a session, asked once a run: the measure for everything else. */
final class PlainAnswers {

    private final Target target;
    private final Contract contract;
    private final Wire wire;
    private final ResponseJudge judge;
    private final Map<Integer, Optional<JsonNode>> answers = new ConcurrentHashMap<>();

    PlainAnswers(Target target, Contract contract, Wire wire, ResponseJudge judge) {
        this.target = target;
        this.contract = contract;
        this.wire = wire;
        this.judge = judge;
    }

    RawRequest call(int session) {
        RawRequest call = RawRequest.of(contract.method(), target.baseUrl().path() + contract.path())
                .with("Content-Type", contract.requestMediaTypes().get(0))
                .with("Accept", contract.responseMediaTypes(200).get(0))
                .body("{\"ChatSessionId\":" + session + "}");
        return target.credentials().usual().map(credential -> credential.on(call)).orElse(call);
    }

    /** Asks; a session whose plain call fails has no answer to measure by. */
    Optional<JsonNode> messages(int session) {
        return answers.computeIfAbsent(session, asked -> {
            try {
                return ask(asked);
            } catch (NoAnswerException e) {
                return Optional.empty(); // The cases that make this call themselves report it.
            }
        });
    }

    /**
     * Asks for the session of the run.
     *
     * @return why the server cannot be judged at all, if it cannot
     */
    Optional<String> unreachable() {
        try {
            Exchange exchange = wire.exchange(call(target.session()));
            answers.put(target.session(), measure(exchange));
            return exchange.response().status() == 404
                    ? Optional.of(target.baseUrl() + contract.path() + " is not found (404): is the base URL right?")
                    : Optional.empty();
        } catch (NoAnswerException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<JsonNode> ask(int session) throws NoAnswerException {
        return measure(wire.exchange(call(session)));
    }

    private Optional<JsonNode> measure(Exchange exchange) {
        Body body = judge.judge(exchange, Expectation.status("D1", 200));
        // An answer that is wrong in itself is no measure: every other case would fail beside the one that is about it.
        return exchange.response().status() == 200 && body.findings().isEmpty() ? body.value() : Optional.empty();
    }
}
