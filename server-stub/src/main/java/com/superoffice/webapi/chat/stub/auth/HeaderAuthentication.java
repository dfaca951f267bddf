package com.superoffice.webapi.chat.stub.auth;

import com.superoffice.webapi.chat.contract.ChatContract.Header;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by the {@code Authorization} header, or, where there is none, by the XSRF token of a browser session.
 * Scheme names compare case-insensitively (RFC 9110, section 11.1).
 */
final class HeaderAuthentication implements Authentication {

    private final CredentialRegister register;
    private final boolean onSite;

    /**
     * Creates the authentication.
     *
     * @param onSite whether a ticket is enough by itself, as on site; on line it needs an application token
     */
    HeaderAuthentication(CredentialRegister register, boolean onSite) {
        this.register = register;
        this.onSite = onSite;
    }

    @Override
    public void check(HttpServletRequest request) throws NotAuthenticated {
        List<String> authorizations = Collections.list(request.getHeaders(Header.AUTHORIZATION));
        if (authorizations.isEmpty()) {
            checkBrowserSession(request);
        } else if (authorizations.size() > 1) {
            throw new NotAuthenticated("Authorization: expected one header, found " + authorizations.size());
        } else {
            checkAuthorization(authorizations.get(0).strip(), request);
        }
    }

    private void checkAuthorization(String authorization, HttpServletRequest request) throws NotAuthenticated {
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank);
        String value = blank < 0 ? "" : authorization.substring(blank + 1).strip();
        switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> require(CredentialKind.USER, decodeBasic(value), "Basic: unknown user or wrong password");
            case "bearer" -> require(CredentialKind.TOKEN, value, "Bearer: the token is unknown or has expired");
            case "soticket" -> {
                require(CredentialKind.TICKET, value, "SoTicket: the ticket is unknown or has expired");
                if (!onSite) {
                    require(
                            CredentialKind.APP,
                            request.getHeader(Header.SO_APP_TOKEN),
                            "SO-AppToken: expected a valid application token beside a SoTicket");
                }
            }
            default -> throw new NotAuthenticated("Authorization: expected the scheme Basic, Bearer or SoTicket");
        }
    }

    private void checkBrowserSession(HttpServletRequest request) throws NotAuthenticated {
        String token = request.getHeader(Header.X_XSRF_TOKEN);
        if (token == null || token.isEmpty()) {
            throw new NotAuthenticated("X-XSRF-TOKEN HTTP header missing. Send it with the cookies of a browser session,"
                    + " or send Authorization with Basic, Bearer or SoTicket credentials.");
        }
        String repeated = cookie(request, BrowserSession.XSRF_COOKIE);
        if (repeated != null && !repeated.equals(token)) {
            throw new NotAuthenticated("X-XSRF-TOKEN: expected the value of the cookie XSRF-TOKEN");
        }
        require(
                CredentialKind.BROWSER,
                new BrowserSession(String.valueOf(cookie(request, BrowserSession.COOKIE)), token).secret(),
                "X-XSRF-TOKEN: the browser session is unknown or has expired");
    }

    private void require(CredentialKind kind, @Nullable String secret, String otherwise) throws NotAuthenticated {
        if (secret == null || secret.isEmpty() || !register.isValid(kind, secret)) {
            throw new NotAuthenticated(otherwise);
        }
    }

    /** User and password with a colon between them, or null if the value is not Base64 of UTF-8. */
    private static @Nullable String decodeBasic(String value) {
        try {
            byte[] bytes = Base64.getDecoder().decode(value);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
