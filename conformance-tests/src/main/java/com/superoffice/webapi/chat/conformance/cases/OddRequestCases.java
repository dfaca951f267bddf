package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Legal HTTP that is seldom seen, and headers without measure. */
final class OddRequestCases implements Derivation {

    @Override
    public List<Case> derive(Contract contract) {
        return List.of(
                of(contract, "chunked", "A chunked body is read")
                        .rule("C15")
                        .does(server -> server.expect(chunked(server.call()), PlainCall.all(server, "C15"))),
                of(contract, "expect-continue", "A client that waits for 100 Continue is answered")
                        .rule("C15")
                        .does(server -> server.expect(
                                server.call().with("Expect", "100-continue"), PlainCall.all(server, "C15"))),
                of(contract, "header-names", "Header names are compared case-insensitively")
                        .rule("C15")
                        .does(server -> server.expect(shouted(server.call()), PlainCall.all(server, "C15"))),
                of(contract, "accept-encoding", "A client that takes gzip is answered with gzip, or without")
                        .rule("C15")
                        .does(server -> server.expect(
                                server.call().with("Accept-Encoding", "gzip"), PlainCall.all(server, "C15"))),
                of(contract, "unknown-header", "Headers that are not of the operation change nothing")
                        .rule("C15")
                        .does(server -> server.expect(
                                server.call().with("X-Unknown", "1").with("DNT", "1").with("X-Empty", ""),
                                PlainCall.all(server, "C15"))),
                of(contract, "many-headers", "Sixty more headers are taken, or refused as too large")
                        .rule("C8")
                        .does(server -> server.expect(many(server.call()), Expectation.status("C8", 200, 431))),
                of(contract, "long-header", "A header of 40 KB is taken, or refused as too large")
                        .rule("C8")
                        .does(server -> server.expect(
                                server.call().with("X-Long", "x".repeat(40_000)).closing(),
                                server.target().profile() == Profile.SANDBOX
                                        ? Expectation.status("C8", 431)
                                        : Expectation.status("C8", 200, 400, 431))),
                of(contract, "long-query", "A query of 40 KB is taken, or refused")
                        .rule("C8")
                        .does(server -> server.expect(
                                PlainCall.query(server.call(), "x=" + "x".repeat(40_000)).closing(),
                                Expectation.status("C8", 200, 400, 431))));
    }

    private static RawRequest chunked(RawRequest call) {
        String body = new String(call.body(), StandardCharsets.UTF_8);
        String half = body.substring(0, 5);
        String rest = body.substring(5);
        return call.with("Transfer-Encoding", "chunked")
                .body("5\r\n" + half + "\r\n" + Integer.toHexString(rest.length()) + "\r\n" + rest + "\r\n0\r\n\r\n");
    }

    private static RawRequest shouted(RawRequest call) {
        RawRequest shouted = call;
        for (var header : call.headers()) {
            String name = header.name().toUpperCase(Locale.ROOT);
            shouted = shouted.replacing(name, header.value());
        }
        return shouted;
    }

    private static RawRequest many(RawRequest call) {
        RawRequest many = call;
        for (int i = 0; i < 60; i++) {
            many = many.with("X-Many-" + i, "value");
        }
        return many;
    }

    private static Case.Builder of(Contract contract, String id, String title) {
        return Case.of("odd." + id).title(title).at(contract.pointer());
    }
}
