package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import java.util.ArrayList;
import java.util.List;

/** Methods and paths beside the operation. */
final class MethodCases implements Derivation {

    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "POST");

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        for (String method : METHODS) {
            if (!method.equals(contract.method())) {
                cases.add(Case.of("method." + method)
                        .title(method + " is not a method of the operation; the response names those that are")
                        .rule("C8")
                        .at(contract.pointer())
                        .cell("Method", "status", method)
                        .does(server -> server.expect(
                                bodied(server.call().method(method)),
                                Expectation.status("C8", 405).with("Allow").beyondTheOperation())));
            }
        }
        cases.add(Case.of("method.OPTIONS")
                .title("OPTIONS needs no credentials and names the methods")
                .rule("C8")
                .at(contract.pointer())
                .cell("Method", "status", "OPTIONS")
                .does(server -> server.expect(
                        Credential.none(server.call()).method("OPTIONS").bodiless(),
                        Expectation.status("C8", 200).with("Allow").beyondTheOperation())));
        cases.add(path("other", "/Agents/Chat/NoSuchMethod"));
        cases.add(path("longer", contract.path() + "/more"));
        cases.add(Case.of("path.operation")
                .title("The operation is a " + contract.method() + " of " + contract.path() + " below the base URL")
                .rule("D1")
                .at(contract.pointer())
                .read()
                .does(server -> server.expect(server.call(), PlainCall.all(server, "D1"))));
        return cases;
    }

    private static RawRequest bodied(RawRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD") ? request.bodiless().closing() : request;
    }

    private static Case path(String id, String path) {
        return Case.of("path." + id)
                .title("The path " + path + " is not found")
                .rule("C8")
                .at("/paths")
                .does(server -> server.expect(
                        server.call().target(server.target().baseUrl().path() + path),
                        Expectation.status("C8", 404).beyondTheOperation()));
    }
}
