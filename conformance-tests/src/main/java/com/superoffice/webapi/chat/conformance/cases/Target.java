package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.HttpProxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run is pointed at.
 *
 * @param baseUrl where the API begins
 * @param profile how much is asserted
 * @param session a chat session that holds at least two messages
 * @param credentials the ways to authenticate there are secrets for
 * @param localized sessions that may hold multi-language and encoded values, looked at for the language cases
 * @param proxy the proxy to go through, if there is one
 * @param timeout how long an answer may take before the server counts as silent
 */
public record Target(
        BaseUrl baseUrl,
        Profile profile,
        int session,
        Credentials credentials,
        List<Integer> localized,
        Optional<HttpProxy> proxy,
        Duration timeout) {

    public Target {
        localized = List.copyOf(localized);
    }

    /** A server that is reached as the JVM's own proxy settings say. */
    public Target(
            BaseUrl baseUrl,
            Profile profile,
            int session,
            Credentials credentials,
            List<Integer> localized,
            Duration timeout) {
        this(baseUrl, profile, session, credentials, localized, HttpProxy.ofTheJvm(baseUrl), timeout);
    }
}
