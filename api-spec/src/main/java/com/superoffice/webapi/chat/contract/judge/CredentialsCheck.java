package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.operation.Operation.SecurityScheme;
import com.superoffice.webapi.chat.contract.request.Findings;
import com.superoffice.webapi.chat.contract.request.Names;
import com.superoffice.webapi.chat.contract.request.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Are there credentials in one of the declared ways, in the form of that way? No part of them is ever shown. */
final class CredentialsCheck {

    private static final String SECURITY = "#/security";

    private final List<SecurityScheme> authorizationSchemes;
    private final List<List<SecurityScheme>> otherWays;
    private final boolean optional;
    private final String expected;

    CredentialsCheck(Operation operation) {
        authorizationSchemes = operation.ways().stream()
                .filter(way -> way.size() == 1)
                .map(way -> way.get(0))
                .filter(scheme -> scheme.authorizationScheme() != null)
                .toList();
        otherWays = operation.ways().stream()
                .filter(way -> way.stream().allMatch(scheme -> scheme.authorizationScheme() == null))
                .toList();
        optional = operation.ways().isEmpty() || operation.ways().stream().anyMatch(List::isEmpty);
        List<String> all = new ArrayList<>();
        if (!authorizationSchemes.isEmpty()) {
            all.add("the header Authorization with " + schemeNames());
        }
        otherWays.forEach(way -> all.add(describe(way)));
        expected = Names.oneOf(all);
    }

    void check(Request request, Findings findings) {
        List<String> authorization = request.header("Authorization");
        if (!authorization.isEmpty() && !authorizationSchemes.isEmpty()) {
            checkAuthorization(authorization.get(0).strip(), findings);
        } else if (!optional) {
            checkOtherWays(request, findings);
        }
    }

    private void checkAuthorization(String value, Findings findings) {
        int blank = value.indexOf(' ');
        String word = (blank < 0 ? value : value.substring(0, blank)).toLowerCase(Locale.ROOT);
        String credentials = blank < 0 ? "" : value.substring(blank).strip();
        authorizationSchemes.stream()
                .filter(scheme -> word.equals(scheme.authorizationScheme()))
                .findFirst()
                .ifPresentOrElse(
                        scheme -> checkForm(scheme, credentials, findings),
                        // The first word may be a ticket that was sent without its scheme.
                        () -> findings.add(
                                "header Authorization",
                                Rule.CREDENTIALS_SCHEME_UNKNOWN,
                                schemeNames(),
                                value.isEmpty() ? "nothing" : "another scheme",
                                SECURITY));
    }

    private static void checkForm(SecurityScheme scheme, String credentials, Findings findings) {
        String form = scheme.name() + " and credentials without blanks";
        String found = null;
        if (credentials.isEmpty()) {
            found = "the scheme alone";
        } else if (credentials.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            found = "credentials with a blank in them";
        } else if (Objects.equals(scheme.authorizationScheme(), "basic") && !isUserAndPassword(credentials)) {
            form = "Basic and base64(user:password)";
            found = "something else after the scheme";
        }
        if (found != null) {
            findings.add("header Authorization", Rule.CREDENTIALS_MALFORMED, form, found, scheme.pointer());
        }
    }

    private static boolean isUserAndPassword(String credentials) {
        try {
            byte[] decoded = Base64.getDecoder().decode(credentials);
            return new String(decoded, StandardCharsets.UTF_8).indexOf(':') >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkOtherWays(Request request, Findings findings) {
        if (otherWays.stream().noneMatch(way -> way.stream().allMatch(scheme -> isGiven(scheme, request)))) {
            findings.add("header Authorization", Rule.CREDENTIALS_MISSING, expected, "no credentials", SECURITY);
        }
    }

    private static boolean isGiven(SecurityScheme scheme, Request request) {
        return request.header(scheme.key()).stream().anyMatch(value -> !value.isBlank());
    }

    private String schemeNames() {
        return Names.oneOf(authorizationSchemes.stream().map(SecurityScheme::name).toList());
    }

    private static String describe(List<SecurityScheme> way) {
        return way.stream()
                .map(scheme -> "the header " + scheme.key())
                .collect(Collectors.joining(" with "));
    }
}
