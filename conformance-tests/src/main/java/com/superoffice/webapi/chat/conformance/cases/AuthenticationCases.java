package com.superoffice.webapi.chat.conformance.cases;

import static com.superoffice.webapi.chat.conformance.cases.PlainCall.all;

import com.superoffice.webapi.chat.conformance.cases.Credential.Kind;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Header;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Each way to authenticate, right and wrong. */
final class AuthenticationCases implements Derivation {

    private static final String MATRIX = "Authentication";
    /** Secrets that are nearly right. */
    private static final Map<String, UnaryOperator<String>> SPOILING = new LinkedHashMap<>();

    static {
        SPOILING.put("cut", secret -> secret.substring(0, secret.length() - 1));
        SPOILING.put("longer", secret -> secret + "x");
        SPOILING.put("other-case", AuthenticationCases::otherCase);
    }

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        cases.add(refused(contract, "none", "no credentials", List.of(), call -> call));
        cases.add(refused(contract, "empty", "an empty Authorization", List.of(), authorization("")));
        cases.add(refused(
                contract, "unknown-scheme", "a scheme that is none of the three", List.of(), authorization("Digest x")));
        cases.add(base(contract, "forgotten", "A right call lets the next one in no more than before", List.of())
                .does(AuthenticationCases::forgotten));
        cases.add(refused(contract, "scheme-only", "no scheme at all", List.of(), authorization("dGplMDpUamUw")));
        for (List<String> way : contract.security()) {
            if (way.contains("Basic")) {
                cases.addAll(basic(contract));
            } else if (way.contains("Bearer")) {
                cases.addAll(token(contract, Kind.Bearer));
            } else if (way.contains("SoTicket")) {
                cases.addAll(token(contract, Kind.SoTicket));
                if (contract.parameters().stream().anyMatch(parameter -> parameter.getName().equals("SO-AppToken"))) {
                    cases.addAll(appToken(contract));
                }
            } else if (way.contains("XsrfToken")) {
                cases.addAll(xsrf(contract));
            }
        }
        return cases;
    }

    private static List<Case> basic(Contract contract) {
        List<Case> cases = new ArrayList<>(rightAndCase(contract, Kind.Basic, "basic", "Basic"));
        List<String> from = List.of("Basic");
        // user:wrong-password, nobody:nothing, user without a colon, ":" alone
        cases.add(refused(
                contract, "basic.unknown-user", "a user that is not known", from, authorization("Basic bm9ib2R5Om5vdGhpbmc=")));
        cases.add(refused(contract, "basic.not-base64", "no base64", from, authorization("Basic §§§")));
        cases.add(refused(contract, "basic.no-colon", "no colon in it", from, authorization("Basic dGplMA==")));
        cases.add(refused(contract, "basic.colon-only", "neither user nor password", from, authorization("Basic Og==")));
        cases.add(refused(contract, "basic.empty", "nothing after the scheme", from, authorization("Basic")));
        cases.add(base(contract, "basic.wrong-password", "A wrong password is refused", from)
                .cell(MATRIX, "Basic", "wrong")
                .does(server -> wrongPassword(server, password -> "not the password")));
        SPOILING.forEach((id, spoiling) -> cases.add(
                base(contract, "basic." + id, "A password " + what(id) + " is refused", from)
                        .cell(MATRIX, "Basic", "wrong")
                        .does(server -> wrongPassword(server, spoiling))));
        return cases;
    }

    private static String what(String id) {
        return switch (id) {
            case "cut" -> "without its last character";
            case "longer" -> "with one character more";
            default -> "in the other case";
        };
    }

    /** Four times, as a kept connection may be another one under load. */
    private static void forgotten(ServerUnderTest server) throws NoResponseException {
        for (int i = 0; i < 4; i++) {
            server.expect(server.call(), PlainCall.all(server, "C9"));
            server.expect(Credential.none(server.call()), Expectation.status("C9", 401));
        }
    }

    private static String otherCase(String secret) {
        StringBuilder other = new StringBuilder();
        secret.chars().forEach(c -> other.append((char) (Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))));
        return other.toString();
    }

    private static String spoilt(ServerUnderTest server, String secret, UnaryOperator<String> spoiling) {
        String other = spoiling.apply(secret);
        if (other.equals(secret)) {
            server.notObserved("the secret has no letters");
        }
        return other;
    }

    private static void wrongPassword(ServerUnderTest server, UnaryOperator<String> spoiling) throws NoResponseException {
        Header right = credential(server, Kind.Basic).headers().get(0);
        String pair = new String(
                Base64.getDecoder().decode(right.value().substring("Basic ".length())),
                StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        String wrong = pair.substring(0, colon + 1) + spoilt(server, pair.substring(colon + 1), spoiling);
        String encoded = Base64.getEncoder()
                .encodeToString(wrong.getBytes(StandardCharsets.UTF_8));
        server.expect(
                Credential.none(server.call()).with("Authorization", "Basic " + encoded),
                Expectation.status("C9", 401));
    }

    private static List<Case> token(Contract contract, Kind kind) {
        String name = kind == Kind.Bearer ? "bearer" : "ticket";
        List<Case> cases = new ArrayList<>(rightAndCase(contract, kind, name, kind.name()));
        cases.add(base(contract, name + ".wrong", "A wrong " + kind + " is refused", List.of(kind.name()))
                .cell(MATRIX, kind.name(), "wrong")
                .does(server -> server.expect(
                        Credential.none(server.call())
                                .with("Authorization", kind + " 7T:not-one-of-yours")
                                .with("SO-AppToken", "none-of-yours"),
                        Expectation.status("C9", 401))));
        SPOILING.forEach((id, spoiling) -> cases.add(
                base(contract, name + "." + id, "A " + kind + " " + what(id) + " is refused", List.of(kind.name()))
                        .cell(MATRIX, kind.name(), "wrong")
                        .does(server -> wrongToken(server, kind, spoiling))));
        cases.add(refused(
                contract, name + ".empty", "nothing after " + kind, List.of(kind.name()), authorization(kind.name())));
        return cases;
    }

    private static void wrongToken(ServerUnderTest server, Kind kind, UnaryOperator<String> spoiling)
            throws NoResponseException {
        RawRequest call = credential(server, kind).on(server.call());
        String value = call.header("Authorization").orElseThrow();
        int token = value.indexOf(' ') + 1;
        String wrong = value.substring(0, token) + spoilt(server, value.substring(token), spoiling);
        server.expect(call.replacing("Authorization", wrong), Expectation.status("C9", 401));
    }

    private static List<Case> rightAndCase(Contract contract, Kind kind, String name, String scheme) {
        return List.of(
                base(contract, name + ".right", "Right " + scheme + " credentials are accepted", List.of(scheme))
                        .rule("D3")
                        .read()
                        .cell(MATRIX, scheme, "right")
                        .does(server -> accepted(server, kind, value -> value)),
                base(contract, name + ".lower-case", "The scheme may be written " + scheme.toLowerCase(Locale.ROOT), List.of(scheme))
                        .rule("D3a")
                        .read()
                        .cell(MATRIX, scheme, "other case")
                        .does(server -> accepted(server, kind, value -> scheme.toLowerCase(Locale.ROOT) + value.substring(scheme.length()))),
                base(contract, name + ".upper-case", "The scheme may be written " + scheme.toUpperCase(Locale.ROOT), List.of(scheme))
                        .rule("D3a")
                        .read()
                        .cell(MATRIX, scheme, "other case")
                        .does(server -> accepted(server, kind, value -> scheme.toUpperCase(Locale.ROOT) + value.substring(scheme.length()))));
    }

    private static void accepted(ServerUnderTest server, Kind kind, UnaryOperator<String> rewriting)
            throws NoResponseException {
        RawRequest call = credential(server, kind).on(server.call());
        String value = call.header("Authorization").orElseThrow();
        server.expect(call.replacing("Authorization", rewriting.apply(value)), all(server, "D3"));
    }

    private static List<Case> appToken(Contract contract) {
        return List.of(
                base(contract, "ticket.without-app-token", "A ticket without an app token is refused", List.of("SoTicket", "SO-AppToken"))
                        .rule("S3")
                        .does(server -> server.expect(
                                credential(server, Kind.SoTicket).on(server.call()).without("SO-AppToken"),
                                Expectation.status("S3", 401))),
                base(contract, "ticket.wrong-app-token", "A ticket with a wrong app token is refused", List.of("SoTicket", "SO-AppToken"))
                        .rule("S3")
                        .does(server -> server.expect(
                                credential(server, Kind.SoTicket)
                                        .on(server.call())
                                        .replacing("SO-AppToken", "none-of-yours"),
                                Expectation.status("S3", 401))));
    }

    private static List<Case> xsrf(Contract contract) {
        List<String> from = List.of("XsrfToken");
        return List.of(
                base(contract, "xsrf.right", "The XSRF token of a browser session is accepted", from)
                        .rule("D4")
                        .read()
                        .cell(MATRIX, "Xsrf", "right")
                        .does(server -> server.expect(
                                credential(server, Kind.Xsrf).on(server.call()), all(server, "D4"))),
                base(contract, "xsrf.header-alone", "Without the XSRF-TOKEN cookie the header is enough", from)
                        .rule("D4a")
                        .cell(MATRIX, "Xsrf", "right")
                        .does(server -> {
                            RawRequest call = credential(server, Kind.Xsrf).on(server.call());
                            String session = call.header("Cookie").orElseThrow().replaceAll("; XSRF-TOKEN=.*", "");
                            server.expect(call.replacing("Cookie", session), all(server, "D4a"));
                        }),
                base(contract, "xsrf.other-cookies", "Other cookies, before and after, change nothing", from)
                        .rule("D4a")
                        .does(server -> {
                            RawRequest call = credential(server, Kind.Xsrf).on(server.call());
                            String[] pairs = call.header("Cookie").orElseThrow().split("; ", 2);
                            String cookies = "a=b; " + pairs[1] + "; c=\"d e\"; " + pairs[0] + "; XSRF=x";
                            server.expect(call.replacing("Cookie", cookies), all(server, "D4a"));
                        }),
                base(contract, "xsrf.beside-authorization", "Beside a right Authorization the XSRF token is not looked at", from)
                        .rule("D4a")
                        .does(AuthenticationCases::besideAuthorization),
                browser(contract, "D4", "xsrf.without-header", "a session without the header", call -> call.without("X-XSRF-TOKEN")),
                browser(contract, "D4a", "xsrf.unequal", "a header that differs from the cookie", call -> call.replacing("X-XSRF-TOKEN", "another")),
                browser(contract, "D4a", "xsrf.without-session", "a token and cookie that are equal, but no session", call -> call.replacing(
                        "Cookie", call.header("Cookie").orElseThrow().replaceAll("^.*; (?=XSRF-TOKEN=)", ""))),
                refused(contract, "xsrf.unknown-session", "a session that is not known", from, call -> call.with(
                                "X-XSRF-TOKEN", "made-up")
                        .with("Cookie", "sandbox-session=made-up; XSRF-TOKEN=made-up")));
    }

    private static void besideAuthorization(ServerUnderTest server) throws NoResponseException {
        if (server.call().header("Authorization").isEmpty()) {
            server.notObserved("no credentials for Authorization were given");
        }
        server.expect(server.call().replacing("X-XSRF-TOKEN", "made-up"), all(server, "D4a"));
    }

    private static Case browser(
            Contract contract, String rule, String id, String what, UnaryOperator<RawRequest> breaking) {
        return base(contract, id, "With " + what + " the call is refused", List.of("XsrfToken"))
                .rule(rule)
                .cell(MATRIX, "Xsrf", "wrong")
                .does(server -> server.expect(
                        breaking.apply(credential(server, Kind.Xsrf).on(server.call())),
                        Expectation.status(rule, 401)));
    }

    private static Credential credential(ServerUnderTest server, Kind kind) {
        Optional<Credential> credential = server.target().credentials().of(kind);
        if (credential.isEmpty()) {
            server.notObserved("no " + kind + " credentials were given");
        }
        return credential.orElseThrow();
    }

    private static UnaryOperator<RawRequest> authorization(String value) {
        return call -> call.with("Authorization", value);
    }

    private static Case refused(
            Contract contract, String id, String what, List<String> from, UnaryOperator<RawRequest> with) {
        return base(contract, id, "With " + what + " the call is refused and the ways to authenticate are named", from)
                .cell(MATRIX, from.isEmpty() ? "none" : from.get(0).replace("XsrfToken", "Xsrf"), "wrong")
                .does(server -> server.expect(
                        with.apply(Credential.none(server.call())), Expectation.status("C9", 401)));
    }

    private static Case.Builder base(Contract contract, String id, String title, List<String> from) {
        return Case.of("auth." + id)
                .title(title)
                .rule("C9")
                .at(from.isEmpty() ? contract.responsePointer(401) : "/components/securitySchemes/" + from.get(0))
                .from(from.toArray(String[]::new));
    }
}
