package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The declared statuses that no request can bring about: a sandbox is made, through its control API, to answer the next call
 * for one session with it. Each case has a session of its own, so that no other call is hit.
 */
final class ProvokedStatusCases implements Derivation {

    private static final String FAULTS = "/sandbox/v1/faults";
    private static final Set<Integer> BY_REQUEST = Set.of(400, 401, 406, 413, 415, 431);

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        for (int status : contract.statuses()) {
            if (status >= 400 && !BY_REQUEST.contains(status)) {
                for (String response : contract.responseMediaTypes(status)) {
                    int session = MediaTypeCases.UNKNOWN_SESSION - 1 - cases.size();
                    cases.add(of(contract, status, response, session));
                }
            }
        }
        return cases;
    }

    private static Case of(Contract contract, int status, String response, int session) {
        List<String> headers = contract.requiredHeaders(status);
        return Case.of("status." + status + "." + Case.slug(response))
                .title("A " + status + " is an error object in " + response
                        + (headers.isEmpty() ? "" : ", with " + String.join(", ", headers)))
                .rule("C8")
                .at(contract.responsePointer(status) + "/content/" + Contract.escape(response))
                .from(response, Integer.toString(status))
                .does(server -> provoked(server, status, response, session));
    }

    private static void provoked(ServerUnderTest server, int status, String response, int session)
            throws NoResponseException {
        if (server.target().profile() != Profile.SANDBOX) {
            server.notObserved("no request brings a " + status + " about; only a sandbox can be made to send it");
        }
        String fault = "{\"kind\":\"status\",\"status\":" + status + ",\"session\":" + session + ",\"next\":1}";
        Exchange switched = server.send(control(server, "POST", FAULTS)
                .with("Content-Type", "application/json")
                .body(fault));
        if (switched.response().status() != 201) {
            server.notObserved("the control API switches no fault on: it answers " + switched.response().status());
        }
        int number = number(switched);
        try {
            server.expect(
                    PlainCall.callFor(server, Field.of(PlainCall.SESSION, session)).replacing("Accept", response),
                    Expectation.status("C8", status).in(response));
        } finally {
            server.send(control(server, "DELETE", FAULTS + "/" + number));
        }
    }

    private static RawRequest control(ServerUnderTest server, String method, String path) {
        return RawRequest.of(method, server.target().baseUrl().prefix() + path).with("Accept", "application/json");
    }

    private static int number(Exchange switched) {
        try {
            return JsonMapper.shared().readTree(switched.response().body()).path("number").asInt(0);
        } catch (JacksonException e) {
            return 0; // It is for one call only: what cannot be named need not be switched off.
        }
    }
}
