package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.DocumentedText;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.judge.DocumentedExchange;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import java.util.List;

/** The document's sample. */
final class SampleCases implements Derivation {

    @Override
    public List<Case> derive(Contract contract) {
        return List.of(
                Case.of("sample.documented")
                        .title("The documented request, as it is written, is answered with the documented response")
                        .rule("S5")
                        .at(contract.pointer())
                        .does(SampleCases::documented),
                Case.of("sample.request")
                        .title("The documented request is answered with 200 in the media type it accepts")
                        .rule("D13")
                        .at(contract.pointer())
                        .read()
                        .does(SampleCases::request));
    }

    private static void documented(ServerUnderTest server) throws NoResponseException {
        Exchange exchange = server.send(DocumentedText.REQUEST.request(server.target().baseUrl()));
        server.judge(exchange, Expectation.status("D13", 200));
        server.report(DocumentedExchange.judge(exchange.response(), server.contract().message()));
    }

    private static void request(ServerUnderTest server) throws NoResponseException {
        var request = DocumentedText.REQUEST.request(server.target().baseUrl());
        for (var header : server.call().headers()) {
            if (request.header(header.name()).isEmpty() || header.is("Authorization")) {
                request = request.replacing(header.name(), header.value());
            }
        }
        if (server.call().header("Authorization").isEmpty()) {
            request = request.without("Authorization");
        }
        // The sample's own response holds another session than the request asks for.
        Expectation expectation = Expectation.status("D13", 200).in("application/json");
        server.expect(request, expectation);
    }
}
