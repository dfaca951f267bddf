package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.ServerUnderTest;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.Header;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import com.superoffice.webapi.chat.conformance.judge.Body;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.judge.ResponseJudge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Keeps what one case sends, receives and finds. */
final class RecordingServer implements ServerUnderTest {

    private final Target target;
    private final Contract contract;
    private final Wire wire;
    private final ResponseJudge judge;
    private final PlainResponses plain;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Set<Header> sent = new LinkedHashSet<>();
    private final Map<Finding, Integer> findings = new LinkedHashMap<>();
    private final Observed observed;

    RecordingServer(Target target, Contract contract, Wire wire, ResponseJudge judge, PlainResponses plain) {
        this.target = target;
        this.contract = contract;
        this.wire = wire;
        this.judge = judge;
        this.plain = plain;
        this.observed = new Observed(contract);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public Contract contract() {
        return contract;
    }

    @Override
    public RawRequest call() {
        return plain.call(target.session());
    }

    @Override
    public Exchange send(RawRequest request) throws NoResponseException {
        sent.addAll(request.headers());
        Exchange exchange = wire.exchange(request);
        exchanges.add(exchange);
        return exchange;
    }

    @Override
    public List<Exchange> sendAtOnce(List<RawRequest> requests) throws NoResponseException {
        requests.forEach(request -> sent.addAll(request.headers()));
        List<Exchange> answered = AtOnce.send(wire, requests);
        exchanges.addAll(answered);
        return answered;
    }

    @Override
    public Optional<JsonNode> judge(Exchange exchange, Expectation expectation) {
        Body body = judge.judge(exchange, expectation);
        observed.of(exchange.response(), body);
        body.findings().forEach(finding -> findings.putIfAbsent(finding, exchanges.indexOf(exchange)));
        return body.value();
    }

    @Override
    public Optional<JsonNode> messages() {
        return plain.messages(target.session());
    }

    @Override
    public Optional<JsonNode> messages(int session) {
        return plain.messages(session);
    }

    @Override
    public void report(List<Finding> more) {
        more.forEach(finding -> findings.putIfAbsent(finding, exchanges.size() - 1));
    }

    /** The header fields of its requests. */
    Set<Header> sent() {
        return sent;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    Set<Case.Cell> seen() {
        return observed.cells();
    }

    /** What was found, each with the number of its exchange, or -1 where it has none. */
    Map<Finding, Integer> findings() {
        return findings;
    }
}
