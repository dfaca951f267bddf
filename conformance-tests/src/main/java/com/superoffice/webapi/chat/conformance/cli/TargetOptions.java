package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.cases.Credentials;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.HttpProxy;
import com.superoffice.webapi.chat.conformance.run.SandboxDefaults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server, which contract, whose credentials. */
final class TargetOptions {

    @Option(
            names = "--base-url",
            required = true,
            paramLabel = "URL",
            description = "where the API begins; ends with /api/v1")
    private String baseUrl = "";

    @Option(
            names = "--profile",
            paramLabel = "P",
            defaultValue = "contract",
            description = "sandbox, contract or live")
    private Profile profile = Profile.CONTRACT;

    @Option(names = "--session", paramLabel = "N", description = "a chat session that holds at least two messages")
    private @Nullable Integer session;

    @Option(names = "--basic", paramLabel = "USER:PASSWORD", description = "Basic credentials")
    private @Nullable String basic;

    @Option(names = "--bearer", paramLabel = "TOKEN", description = "an access token")
    private @Nullable String bearer;

    @Option(names = "--ticket", paramLabel = "TICKET", description = "a ticket; goes with --app-token")
    private @Nullable String ticket;

    @Option(names = "--app-token", paramLabel = "TOKEN", defaultValue = "", description = "an application token")
    private String appToken = "";

    @Option(
            names = "--browser-session",
            paramLabel = "NAME=VALUE",
            description = "the cookie of a browser session; goes with --xsrf-token")
    private @Nullable String browserSession;

    @Option(
            names = "--xsrf-token",
            paramLabel = "TOKEN",
            defaultValue = "",
            description = "the XSRF token of the browser session")
    private String xsrfToken = "";

    @Option(
            names = "--localized",
            split = ",",
            paramLabel = "N",
            description = "sessions with multi-language values, for the language cases")
    private List<Integer> localized = List.of();

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "an HTTP proxy, as http://[USER:PASSWORD@]HOST:PORT; else the one of the JVM's properties")
    private @Nullable String proxy;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "how long a response may take (${DEFAULT-VALUE})")
    private int timeout = 10;

    @Option(names = "--contract", paramLabel = "FILE", description = "another contract than the one this suite carries")
    private @Nullable Path contract;

    BaseUrl url() {
        try {
            return BaseUrl.parse(baseUrl);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.replaceFirst("^base URL", "--base-url"), e);
        }
    }

    Optional<HttpProxy> proxy() {
        return proxy == null || proxy.isBlank()
                ? HttpProxy.ofTheJvm(url())
                : Optional.of(HttpProxy.parse(proxy));
    }

    Target target() {
        BaseUrl url = url();
        Duration wait = Duration.ofSeconds(timeout);
        if (timeout < 1 || timeout > 3600) {
            throw new IllegalArgumentException("--timeout: expected 1 to 3600, found " + timeout);
        }
        if (profile == Profile.SANDBOX) {
            return SandboxDefaults.of(url, Optional.ofNullable(session), given(), localized, proxy(), wait);
        }
        if (session == null) {
            throw new IllegalArgumentException(
                    "--session: needed, the id of a chat session with at least two messages");
        }
        Credentials given = given();
        if (given.all().isEmpty()) {
            throw new IllegalArgumentException(
                    "no credentials: expected --basic, --bearer, --ticket or --browser-session");
        }
        return new Target(url, profile, session, given, localized, proxy(), wait);
    }

    private Credentials given() {
        Credentials credentials = Credentials.none();
        if (basic != null) {
            int colon = basic.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("--basic: expected USER:PASSWORD, found no colon");
            }
            credentials = credentials.basic(basic.substring(0, colon), basic.substring(colon + 1));
        }
        if (bearer != null) {
            credentials = credentials.bearer(bearer);
        }
        if (ticket != null) {
            credentials = credentials.ticket(ticket, appToken);
        }
        if (browserSession != null) {
            if (!browserSession.contains("=") || xsrfToken.isEmpty()) {
                throw new IllegalArgumentException(
                        "--browser-session: expected NAME=VALUE, and --xsrf-token beside it");
            }
            credentials = credentials.xsrf(browserSession, xsrfToken);
        }
        return credentials;
    }

    Contract contract() {
        return read(contract);
    }

    static Contract read(@Nullable Path file) {
        if (file == null) {
            return Contract.published();
        }
        return Contract.parse(GivenFile.text("--contract " + file, file), String.valueOf(file.getFileName()));
    }
}
