package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.request.Finding;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are asked for; null means any.
 *
 * @param after only calls with a greater number
 * @param before only calls with a smaller number
 * @param limit at most so many
 * @param status a status, or from 1 to 5 a class of them
 * @param text what the journal shows of the call has this text, in any letter case
 * @param finding the request has a finding by the rule of this id
 * @param violations whether the request violates the contract
 * @param ownCalls whether the calls of the sandbox's own page are among them; null means no
 */
public record JournalQuery(
        @Nullable Long after,
        @Nullable Long before,
        @Nullable Integer limit,
        @Nullable String method,
        @Nullable Integer status,
        @Nullable Integer session,
        @Nullable String text,
        @Nullable String finding,
        @Nullable Boolean violations,
        @Nullable Boolean ownCalls) {

    private static final int CLASSES = 5;

    boolean includesOwnCalls() {
        return Boolean.TRUE.equals(ownCalls);
    }

    /** Whether a call is on the page of the list that is asked for. */
    boolean isOnPage(long number) {
        return (after == null || number > after) && (before == null || number < before);
    }

    boolean matches(Exchange exchange) {
        return (method == null || method.equals(exchange.method()))
                && (status == null || status == (isClass(status) ? exchange.status() / 100 : exchange.status()))
                && (session == null || session.equals(exchange.session()));
    }

    private static boolean isClass(int status) {
        return status >= 1 && status <= CLASSES;
    }

    /** Whether it takes more than the exchange to say whether a call matches. */
    boolean readsEntries() {
        return text != null || finding != null;
    }

    boolean matches(JournalEntry entry) {
        return (finding == null || entry.findings().stream().anyMatch(one -> finding.equals(one.rule().id())))
                && (text == null || shows(entry, text));
    }

    private static boolean shows(JournalEntry entry, String text) {
        Pattern sought = Pattern.compile(text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Stream.of(
                        Stream.of(entry.method() + " " + entry.target()),
                        Stream.ofNullable(entry.fault()),
                        Stream.concat(entry.requestHeaders().stream(), entry.responseHeaders().stream())
                                .map(header -> header.name() + ": " + header.value()),
                        Stream.of(entry.requestBody(), entry.responseBody())
                                .map(body -> new String(body.kept(), StandardCharsets.UTF_8)),
                        entry.findings().stream().map(JournalQuery::shown))
                .flatMap(texts -> texts)
                .anyMatch(shown -> sought.matcher(shown).find());
    }

    private static String shown(Finding finding) {
        return finding.where() + ": expected " + finding.expected() + ", found " + finding.found();
    }
}
