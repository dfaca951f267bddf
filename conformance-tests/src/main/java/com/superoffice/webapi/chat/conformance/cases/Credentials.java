package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.cases.Credential.Kind;
import com.superoffice.webapi.chat.conformance.exchange.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways to authenticate that a run has secrets for. Immutable. */
public final class Credentials {

    private final Map<Kind, Credential> known;

    private Credentials(Map<Kind, Credential> known) {
        this.known = known;
    }

    /** None yet. */
    public static Credentials none() {
        return new Credentials(new EnumMap<>(Kind.class));
    }

    /** And a user with a password. */
    public Credentials basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String value = "Basic " + Base64.getEncoder().encodeToString(pair);
        return and(Kind.Basic, List.of(new Header("Authorization", value)));
    }

    /** And an access token. */
    public Credentials bearer(String token) {
        return and(Kind.Bearer, List.of(new Header("Authorization", "Bearer " + token)));
    }

    /** And a ticket with the application token that goes with it. */
    public Credentials ticket(String ticket, String appToken) {
        return and(
                Kind.SoTicket,
                List.of(new Header("Authorization", "SoTicket " + ticket), new Header("SO-AppToken", appToken)));
    }

    /** And a browser session: its cookie as {@code name=value}, and the XSRF token that cookie and header repeat. */
    public Credentials xsrf(String sessionCookie, String token) {
        return and(
                Kind.Xsrf,
                List.of(
                        new Header("X-XSRF-TOKEN", token),
                        new Header("Cookie", sessionCookie + "; XSRF-TOKEN=" + token)));
    }

    private Credentials and(Kind kind, List<Header> headers) {
        Map<Kind, Credential> more = new EnumMap<>(known);
        more.put(kind, new Credential(kind, headers));
        return new Credentials(more);
    }

    /** The credential of this kind, if there is one. */
    public Optional<Credential> of(Kind kind) {
        return Optional.ofNullable(known.get(kind));
    }

    /** All of them, in the order in which they are tried. */
    public List<Credential> all() {
        return List.copyOf(known.values());
    }

    /** The kinds there are. */
    @Override
    public String toString() {
        return known.keySet().toString();
    }
}
