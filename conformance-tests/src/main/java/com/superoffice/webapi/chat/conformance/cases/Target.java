package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.Header;
import com.superoffice.webapi.chat.conformance.exchange.HttpProxy;
import com.superoffice.webapi.chat.conformance.exchange.Secrets;
import java.time.Duration;
import java.util.ArrayList;
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
 * @param timeout how long a response may take before the server counts as silent
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

    /** The secrets that go out with the requests of a run. */
    public Secrets secrets() {
        List<Header> headers = new ArrayList<>();
        credentials.all().forEach(credential -> headers.addAll(credential.headers()));
        proxy.flatMap(HttpProxy::authorization).ifPresent(headers::add);
        return Secrets.of(headers);
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
