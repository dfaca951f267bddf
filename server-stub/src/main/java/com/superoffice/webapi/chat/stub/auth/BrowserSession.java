package com.superoffice.webapi.chat.stub.auth;

/**
 * A logged-in browser: two cookies, the second of which the page repeats in a header.
 *
 * @param id the value of {@link #COOKIE}
 * @param xsrfToken the value of {@link #XSRF_COOKIE} and of {@code X-XSRF-TOKEN}
 */
public record BrowserSession(String id, String xsrfToken) {

    /** The cookie that holds the session's id. */
    public static final String COOKIE = "sandbox-session";

    /** The cookie that holds the XSRF token. */
    public static final String XSRF_COOKIE = "XSRF-TOKEN";

    /** What the {@link CredentialRegister} knows the session by. */
    public String secret() {
        return id + ":" + xsrfToken;
    }

    /** Tells nothing: both values are secrets. */
    @Override
    public String toString() {
        return "BrowserSession";
    }
}
