package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.request.Accept;
import com.superoffice.webapi.chat.contract.request.Findings;
import com.superoffice.webapi.chat.contract.request.Names;
import com.superoffice.webapi.chat.contract.request.Rule;

/** Does {@code Accept} admit a response? */
final class AcceptCheck {

    private final Operation operation;
    private final String pointer;

    AcceptCheck(Operation operation) {
        this.operation = operation;
        this.pointer = operation.pointer() + "/responses/200/content";
    }

    void check(Request request, Findings findings) {
        String header = String.join(",", request.header("Accept"));
        Accept accept = Accept.parse(header);
        if (accept.malformed().isPresent()) {
            String found = Names.quoted(accept.malformed().get());
            findings.add("header Accept", Rule.ACCEPT_MALFORMED, "media ranges", found, pointer);
        } else if (accept.best(operation.responseTypes()).isEmpty()) {
            String expected = Names.oneOf(operation.responseTypes());
            findings.add("header Accept", Rule.ACCEPT_UNSATISFIABLE, expected, Names.quoted(header), pointer);
        }
    }
}
