package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.operation.Operations;
import com.superoffice.webapi.chat.contract.request.Finding;
import com.superoffice.webapi.chat.contract.request.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in which ways a request is not within the contract.
 *
 * <p>Immutable and safe for use by many threads. Needs what {@code contract.request} needs.
 */
public interface RequestJudge {

    /**
     * Judges a request.
     *
     * @return the findings in the order path, method, query, headers, body; empty when there is nothing to say. No more than
     *     25 of each severity.
     */
    default List<Finding> judge(Request request) {
        return judge(request, null);
    }

    /**
     * Judges a request whose body has been read, so that it is not read again.
     *
     * @param body what was read; null if nothing has been
     */
    List<Finding> judge(Request request, @Nullable Reading body);

    /** The judge by the contract that this artifact carries. */
    static RequestJudge ofContract() {
        return of(Operations.GET_CHAT_MESSAGES);
    }

    /** The judge by this operation. */
    static RequestJudge of(Operation operation) {
        return new ContractRequestJudge(operation);
    }
}
