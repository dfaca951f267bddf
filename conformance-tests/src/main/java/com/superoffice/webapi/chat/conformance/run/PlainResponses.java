package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Credential;
import com.superoffice.webapi.chat.conformance.cases.Credential.Kind;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import com.superoffice.webapi.chat.conformance.judge.Body;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.ResponseJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What the plain call answers for a session, asked once a run: the measure for everything else. */
final class PlainResponses {

    private static final Set<Integer> REJECTING = Set.of(401, 403);

    private final Target target;
    private final Contract contract;
    private final Wire wire;
    private final ResponseJudge judge;
    private volatile Optional<Credential> usual;
    private final Map<Integer, Optional<JsonNode>> answers = new ConcurrentHashMap<>();

    PlainResponses(Target target, Contract contract, Wire wire, ResponseJudge judge) {
        this.target = target;
        this.contract = contract;
        this.wire = wire;
        this.judge = judge;
        this.usual = target.credentials().all().stream().findFirst();
    }

    /** The plain call, with the first credential that the server accepts. */
    RawRequest call(int session) {
        RawRequest call = RawRequest.of(contract.method(), target.baseUrl().path() + contract.path())
                .with("Content-Type", contract.requestMediaTypes().get(0))
                .with("Accept", contract.responseMediaTypes(200).get(0))
                .body("{\"ChatSessionId\":" + session + "}");
        return usual.map(credential -> credential.on(call)).orElse(call);
    }

    /** Asks; a session whose plain call fails has no response to measure by. */
    Optional<JsonNode> messages(int session) {
        return answers.computeIfAbsent(session, asked -> {
            try {
                return measure(wire.exchange(call(asked)));
            } catch (NoResponseException e) {
                return Optional.empty(); // The cases that make this call themselves report it.
            }
        });
    }

    /**
     * Asks for the session of the run with one credential after the other, until one is accepted: the cases use that
     * one. Where none is, the cases would say nothing about the server, and hundreds of failed logins lock an account.
     *
     * @return why the server cannot be judged at all, if it cannot
     */
    Optional<String> probe() {
        List<String> rejected = new ArrayList<>();
        for (Credential credential : given()) {
            usual = Optional.of(credential);
            try {
                int status = ask(target.session()).response().status();
                if (!REJECTING.contains(status)) {
                    return found(status);
                }
                rejected.add(credential + " (" + status + ")");
            } catch (NoResponseException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return rejected.isEmpty()
                ? unreachable()
                : Optional.of(target.baseUrl() + " rejected the credentials: " + String.join(", ", rejected));
    }

    /** Of a sandbox without its browser session, which the control API opens whatever credentials were given. */
    private List<Credential> given() {
        List<Credential> all = target.credentials().all();
        return target.profile() == Profile.SANDBOX && all.size() > 1
                ? all.stream().filter(credential -> credential.kind() != Kind.Xsrf).toList()
                : all;
    }

    /**
     * Asks for the session of the run.
     *
     * @return why the server cannot be judged at all, if it cannot
     */
    Optional<String> unreachable() {
        try {
            return found(ask(target.session()).response().status());
        } catch (NoResponseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> found(int status) {
        return status == 404
                ? Optional.of(target.baseUrl() + contract.path() + " is not found (404): is the base URL right?")
                : Optional.empty();
    }

    private Exchange ask(int session) throws NoResponseException {
        Exchange exchange = wire.exchange(call(session));
        answers.put(session, measure(exchange));
        return exchange;
    }

    private Optional<JsonNode> measure(Exchange exchange) {
        Body body = judge.judge(exchange, Expectation.status("D1", 200));
        // A response that is wrong in itself is no measure: every other case would fail beside the one that is about it.
        return exchange.response().status() == 200 && body.findings().isEmpty() ? body.value() : Optional.empty();
    }
}
