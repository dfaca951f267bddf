package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.contract.ChatContract;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a call authenticates: one of the four documented ways, as a value or renewed on demand.
 *
 * <p>Immutable; {@link #toString()} tells the way alone.
 */
public final class Credentials {

    private static final String XSRF_COOKIE = "XSRF-TOKEN";

    private final String scheme;
    private final Map<String, String> headers;
    private final @Nullable Supplier<Credentials> supplier;

    private Credentials(String scheme, Map<String, String> headers, @Nullable Supplier<Credentials> supplier) {
        this.scheme = scheme;
        this.headers = headers;
        this.supplier = supplier;
    }

    /**
     * {@code Authorization: Basic …}, of an installation on site. User name and password are encoded as UTF-8.
     *
     * @throws IllegalArgumentException if the user name contains a colon
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7617">RFC 7617</a>
     */
    public static Credentials basic(String user, String password) {
        if (Arguments.notNull(user, "user").indexOf(':') >= 0) {
            throw new IllegalArgumentException("user: must not contain a colon");
        }
        byte[] pair = (user + ':' + Arguments.notNull(password, "password")).getBytes(StandardCharsets.UTF_8);
        return authorization("Basic", Base64.getEncoder().encodeToString(pair));
    }

    /** {@code Authorization: SoTicket 7T:…}. On line it needs {@link ChatClient.Builder#appToken} too. */
    public static Credentials soTicket(String ticket) {
        return authorization("SoTicket", Arguments.headerValue(ticket, "ticket"));
    }

    /** {@code Authorization: Bearer 8A:Cust12345.…}: an access token, on line. */
    public static Credentials bearer(String token) {
        return authorization("Bearer", Arguments.headerValue(token, "token"));
    }

    /**
     * {@code X-XSRF-TOKEN}, within a logged-in browser session.
     *
     * @param token the value of the cookie {@code XSRF-TOKEN}, which is sent along; without a semicolon
     * @param sessionCookie the cookie of the browser session, as {@code name=value}; several are joined by {@code "; "}.
     *     The cookie {@code XSRF-TOKEN} is added if it is not among them
     */
    public static Credentials xsrf(String token, String sessionCookie) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (Arguments.headerValue(token, "token").indexOf(';') >= 0) {
            throw new IllegalArgumentException("token: must not contain a semicolon");
        }
        boolean among = Stream.of(Arguments.headerValue(sessionCookie, "sessionCookie").split(";"))
                .anyMatch(cookie -> cookie.strip().startsWith(XSRF_COOKIE + "="));
        headers.put(ChatContract.Header.X_XSRF_TOKEN, token);
        headers.put("Cookie", among ? sessionCookie : sessionCookie + "; " + XSRF_COOKIE + "=" + token);
        return new Credentials("XSRF", headers, null);
    }

    /**
     * Credentials that end: the supplier is asked at the first call, and again when the server answers 401. However many
     * calls that happens to, one thread of its own asks, once; then the calls are repeated with what it got. A call waits
     * for that within its time, and one that is given up takes it from no other.
     *
     * @param supplier returns fresh credentials of one of the other kinds; may block; what it throws fails the calls. It is
     *     interrupted when the client is closed
     */
    public static Credentials renewed(Supplier<Credentials> supplier) {
        return new Credentials("renewed", Map.of(), Arguments.notNull(supplier, "supplier"));
    }

    private static Credentials authorization(String scheme, String value) {
        return new Credentials(scheme, Map.of(ChatContract.Header.AUTHORIZATION, scheme + " " + value), null);
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable Supplier<Credentials> supplier() {
        return supplier;
    }

    String scheme() {
        return scheme;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credentials that
                && scheme.equals(that.scheme)
                && headers.equals(that.headers)
                && Objects.equals(supplier, that.supplier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, headers, supplier);
    }

    /** Tells the way to authenticate, no secret. */
    @Override
    public String toString() {
        return "Credentials[" + scheme + "]";
    }
}
