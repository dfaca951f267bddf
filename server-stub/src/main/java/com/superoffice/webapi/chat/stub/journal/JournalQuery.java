package com.superoffice.webapi.chat.stub.journal;

import org.jspecify.annotations.Nullable;

/**
 * Which calls are asked for; null means any.
 *
 * @param after only calls with a greater number
 * @param limit at most so many
 * @param violations whether the request violates the contract
 */
public record JournalQuery(
        @Nullable Long after,
        @Nullable Integer limit,
        @Nullable Integer status,
        @Nullable Integer session,
        @Nullable Boolean violations) {

    boolean matches(long number, Exchange exchange) {
        return (after == null || number > after)
                && (status == null || status == exchange.status())
                && (session == null || session.equals(exchange.session()));
    }
}
