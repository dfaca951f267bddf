package com.superoffice.webapi.chat.conformance.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Who may come in. */
final class Gate {

    static final String SESSION = "s-1";
    static final String XSRF = "x-1";

    private final Predicate<Defect> broken;

    Gate(Predicate<Defect> broken) {
        this.broken = broken;
    }

    void check(Received request) throws Refusal {
        if (broken.test(Defect.OPEN_TO_ALL)) {
            return;
        }
        if (broken.test(Defect.CONNECTION_REMEMBERED) && request.connection.authenticated) {
            return;
        }
        String authorization = request.header("Authorization").orElse("");
        boolean in = request.header("Authorization").isPresent()
                ? credentials(authorization, request.header("SO-AppToken").orElse(""))
                : browser(request);
        if (!in) {
            int status = broken.test(Defect.UNAUTHENTICATED_IS_403) ? 403 : 401;
            throw new Refusal(status, "AuthenticationException", "Authentication is needed.");
        }
        request.connection.authenticated = request.header("Authorization").isPresent();
        boolean unequal = request.header("X-XSRF-TOKEN").filter(token -> !token.equals(XSRF)).isPresent();
        if (unequal && broken.test(Defect.XSRF_BESIDE_AUTHORIZATION)) {
            throw new Refusal(401, "AuthenticationException", "Authentication is needed.");
        }
    }

    private boolean credentials(String authorization, String appToken) throws Refusal {
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank);
        String value = blank < 0 ? "" : authorization.substring(blank + 1);
        if (broken.test(Defect.SCHEME_CASE_SENSITIVE) && !scheme.matches("Basic|Bearer|SoTicket")) {
            return false;
        }
        if (broken.test(Defect.BASIC_REFUSED_IN_LOWER_CASE) && scheme.equals("basic")) {
            return false;
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(value);
            case "bearer" -> !broken.test(Defect.BEARER_REFUSED)
                    && (value.equals("sandbox-token")
                            || (broken.test(Defect.TOKEN_COMPARED_IN_PART) && value.startsWith("sandbox-token"))
                            || (broken.test(Defect.ANY_TOKEN) && !value.isEmpty()));
            case "soticket" -> !broken.test(Defect.TICKET_REFUSED)
                    && (broken.test(Defect.TICKET_IN_ANY_CASE)
                            ? value.equalsIgnoreCase("sandbox-ticket")
                            : value.equals("sandbox-ticket"))
                    && appToken.equals("sandbox-app");
            default -> false;
        };
    }

    private boolean basic(String value) throws Refusal {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            if (broken.test(Defect.BROKEN_BASE64_IS_500)) {
                throw new Refusal(500, "FormatException", "Broken.");
            }
            return false;
        }
        boolean begun = broken.test(Defect.PASSWORD_COMPARED_IN_PART)
                && pair.startsWith("tje0:")
                && pair.length() > "tje0:".length()
                && "tje0:Tje0".startsWith(pair);
        return pair.equals("tje0:Tje0") || begun || (broken.test(Defect.ANY_PASSWORD) && pair.startsWith("tje0:"));
    }

    private boolean browser(Received request) {
        if (broken.test(Defect.XSRF_REFUSED)) {
            return false;
        }
        Map<String, String> cookies = new TreeMap<>();
        for (String cookie : request.header("Cookie").orElse("").split(";\\s*", -1)) {
            int equals = cookie.indexOf('=');
            if (equals > 0) {
                cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
            }
        }
        if (broken.test(Defect.COOKIES_IN_ONE_ORDER)
                && !request.header("Cookie").orElse("").matches("sandbox-session=[^;]*; XSRF-TOKEN=[^;]*")) {
            return false;
        }
        boolean session = SESSION.equals(cookies.get("sandbox-session"))
                || (broken.test(Defect.XSRF_WITHOUT_SESSION) && XSRF.equals(cookies.get("XSRF-TOKEN")));
        String header = request.header("X-XSRF-TOKEN").orElse("");
        if (header.isEmpty() && broken.test(Defect.XSRF_HEADER_OPTIONAL)) {
            return session;
        }
        boolean equal = header.equals(cookies.getOrDefault("XSRF-TOKEN", header))
                && !(broken.test(Defect.XSRF_COOKIE_DEMANDED) && cookies.get("XSRF-TOKEN") == null);
        return session && header.equals(XSRF) && equal
                || session && !header.isEmpty() && broken.test(Defect.XSRF_NOT_COMPARED);
    }
}
