package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Credential.Kind;
import com.superoffice.webapi.chat.conformance.cases.Credentials;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.HttpProxy;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.RawResponse;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a sandbox: its data, its built-in credentials, and the control API that opens browser sessions. */
public final class SandboxDefaults {

    private static final int SESSION = 2347;
    private static final String CONTROL = "/sandbox/v1";

    private SandboxDefaults() {}

    /** A sandbox as the target, reached as the JVM's own proxy settings say. */
    public static Target of(
            BaseUrl baseUrl, Optional<Integer> session, Credentials given, List<Integer> localized, Duration timeout) {
        return of(baseUrl, session, given, localized, HttpProxy.ofTheJvm(baseUrl), timeout);
    }

    /** A sandbox as the target; what is not given is what a sandbox starts with. */
    public static Target of(
            BaseUrl baseUrl,
            Optional<Integer> session,
            Credentials given,
            List<Integer> localized,
            Optional<HttpProxy> proxy,
            Duration timeout) {
        Credentials credentials = given;
        if (given.all().isEmpty()) {
            credentials = credentials
                    .basic("tje0", "Tje0")
                    .ticket("sandbox-ticket", "sandbox-app")
                    .bearer("sandbox-token");
        }
        List<Integer> sessions = new ArrayList<>(localized);
        try (Wire wire = Wire.to(baseUrl, proxy, timeout)) {
            if (credentials.of(Kind.Xsrf).isEmpty()) {
                credentials = browser(wire, credentials);
            }
            if (sessions.isEmpty()) {
                sessions.addAll(sessions(wire));
            }
        }
        return new Target(baseUrl, Profile.SANDBOX, session.orElse(SESSION), credentials, sessions, proxy, timeout);
    }

    private static Credentials browser(Wire wire, Credentials credentials) {
        RawRequest open = RawRequest.of("POST", wire.baseUrl().prefix() + CONTROL + "/browser-sessions")
                .with("Content-Type", "application/json")
                .with("Accept", "application/json")
                .body("{}");
        return ask(wire, open)
                .filter(answer -> answer.path("xsrfToken").isString())
                .map(answer -> {
                    JsonNode cookie = answer.path("sessionCookie");
                    String pair = cookie.path("name").asString("") + "=" + cookie.path("value").asString("");
                    return credentials.xsrf(pair, answer.path("xsrfToken").asString());
                })
                .orElse(credentials);
    }

    private static List<Integer> sessions(Wire wire) {
        RawRequest list = RawRequest.of("GET", wire.baseUrl().prefix() + CONTROL + "/sessions")
                .with("Accept", "application/json");
        List<Integer> sessions = new ArrayList<>();
        ask(wire, list).ifPresent(answer -> answer.findValues("ChatSessionId").stream()
                .filter(JsonNode::isInt)
                .map(JsonNode::asInt)
                .distinct()
                .forEach(sessions::add));
        return sessions;
    }

    /** A sandbox may be closed to the control API: the cases that need it are then not observed. */
    private static Optional<JsonNode> ask(Wire wire, RawRequest request) {
        try {
            RawResponse response = wire.exchange(request).response();
            return response.status() / 100 == 2
                    ? Optional.of(JsonMapper.shared().readTree(response.body()))
                    : Optional.empty();
        } catch (NoResponseException | JacksonException e) {
            return Optional.empty();
        }
    }
}
