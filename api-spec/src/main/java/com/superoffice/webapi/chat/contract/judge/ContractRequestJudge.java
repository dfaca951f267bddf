package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.request.Finding;
import com.superoffice.webapi.chat.contract.request.Findings;
import com.superoffice.webapi.chat.contract.request.Names;
import com.superoffice.webapi.chat.contract.request.Reading;
import com.superoffice.webapi.chat.contract.request.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges by what the contract says about its operation. */
final class ContractRequestJudge implements RequestJudge {

    private final Operation operation;
    private final QueryCheck query;
    private final HeaderCheck headers;
    private final CredentialsCheck credentials;
    private final AcceptCheck accept;
    private final BodyCheck body;

    ContractRequestJudge(Operation operation) {
        this.operation = operation;
        this.query = new QueryCheck(operation);
        this.headers = new HeaderCheck(operation);
        this.credentials = new CredentialsCheck(operation);
        this.accept = new AcceptCheck(operation);
        this.body = new BodyCheck(operation);
    }

    @Override
    public List<Finding> judge(Request request, @Nullable Reading read) {
        Findings findings = new Findings();
        if (isOfTheOperation(request, findings)) {
            query.check(request, findings);
            headers.check(request, findings);
            credentials.check(request, findings);
            accept.check(request, findings);
            body.check(request, read, findings);
        }
        return findings.all();
    }

    /** A request of no operation has nothing to be judged by beyond its path and method. */
    private boolean isOfTheOperation(Request request, Findings findings) {
        if (!request.path().equals(operation.path())) {
            findings.add(
                    "path", Rule.PATH_UNDECLARED, operation.path(), Names.quoted(request.path()), "#/paths");
            return false;
        }
        if (!request.method().equals(operation.method())) {
            boolean options = request.method().equals("OPTIONS");
            findings.add(
                    "method",
                    options ? Rule.METHOD_OPTIONS : Rule.METHOD_UNDECLARED,
                    operation.method(),
                    Names.printable(request.method()),
                    operation.pointer());
            return false;
        }
        return true;
    }
}
