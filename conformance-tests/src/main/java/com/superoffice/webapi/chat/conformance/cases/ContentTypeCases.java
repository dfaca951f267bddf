package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import java.util.ArrayList;
import java.util.List;

/** Content types that the contract does not declare. */
final class ContentTypeCases implements Derivation {

    private static final List<String> OTHERS = List.of(
            "text/csv",
            "text/plain",
            "text/html",
            "application/octet-stream",
            "multipart/form-data; boundary=x",
            "application/yaml",
            "application/vnd.api+json",
            "application/problem+json",
            "application/atom+xml",
            "application/jsonp",
            "json",
            "application/*",
            "*/*");

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        for (String other : OTHERS) {
            if (!contract.requestMediaTypes().contains(other)) {
                String id = other.equals("*/*") ? "any" : other.equals("application/*") ? "any-application" : Case.slug(other);
                cases.add(of(contract, id, "A body in " + other + " is not read")
                        .does(server -> server.expect(
                                server.call().replacing("Content-Type", other), Expectation.status("C9", 415))));
            }
        }
        cases.add(of(contract, "missing", "A body without a Content-Type is not read")
                .does(server ->
                        server.expect(server.call().without("Content-Type"), Expectation.status("C9", 415))));
        cases.add(of(contract, "empty", "A body with an empty Content-Type is not read")
                .does(server ->
                        server.expect(server.call().replacing("Content-Type", ""), Expectation.status("C9", 415))));
        return cases;
    }

    private static Case.Builder of(Contract contract, String id, String title) {
        return Case.of("content-type." + id)
                .title(title)
                .rule("C9")
                .at(contract.responsePointer(415));
    }
}
