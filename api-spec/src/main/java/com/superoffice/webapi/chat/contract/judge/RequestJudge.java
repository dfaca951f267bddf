package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.ChatContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tells in which ways a request is not within the contract.
 *
 * <p>Immutable and safe for use by many threads. Needs Jackson 3 ({@code tools.jackson.core:jackson-databind}), which is an
 * optional dependency of this artifact.
 */
public interface RequestJudge {

    /**
     * Judges a request.
     *
     * @return the findings in the order path, method, query, headers, body; empty when there is nothing to say. No more than
     *     25 of each severity.
     */
    List<Finding> judge(Request request);

    /**
     * The judge by the contract that this artifact carries.
     *
     * @throws IllegalStateException if the artifact carries no readable contract
     */
    static RequestJudge ofContract() {
        try (InputStream contract = ChatContract.class.getResourceAsStream("/META-INF/openapi/chat.json")) {
            if (contract == null) {
                throw new IllegalStateException("META-INF/openapi/chat.json: not on the class path");
            }
            return of(contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The judge by another edition of the contract.
     *
     * @param chatJson the contract as JSON, in UTF-8; read to its end, not closed
     * @throws IllegalStateException if the contract says something that the judge cannot judge; the message has the pointer
     */
    static RequestJudge of(InputStream chatJson) {
        return new ContractRequestJudge(new ContractReader(chatJson).operation());
    }
}
