package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.auth.BrowserSession;
import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import com.superoffice.webapi.chat.stub.control.generated.Cookie;
import com.superoffice.webapi.chat.stub.control.generated.CredentialKind;
import com.superoffice.webapi.chat.stub.control.generated.CredentialToIssue;
import com.superoffice.webapi.chat.stub.control.generated.CredentialToRevoke;
import com.superoffice.webapi.chat.stub.control.generated.CredentialsApi;
import com.superoffice.webapi.chat.stub.control.generated.IssuedCredential;
import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Issues and revokes credentials. */
@RestController
class CredentialsController implements CredentialsApi {

    private static final int SECRET_BYTES = 24;

    private final CredentialRegister register;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    CredentialsController(CredentialRegister register) {
        this.register = register;
    }

    @Override
    public ResponseEntity<IssuedCredential> issueCredential(CredentialToIssue wanted) {
        CredentialKind kind = wanted.getKind();
        Duration lifetime = lifetime(wanted.getLifetimeSeconds());
        boolean isUser = kind == CredentialKind.USER;
        String secret = isUser || wanted.getSecret() != null
                ? secret(kind, wanted.getUser(), wanted.getPassword(), wanted.getSecret())
                : newSecret();
        register.issue(registered(kind), secret, lifetime);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new IssuedCredential(kind).secret(isUser ? null : secret).expiresAt(expiry(lifetime)));
    }

    @Override
    public ResponseEntity<Void> revokeCredential(CredentialToRevoke revoked) {
        CredentialKind kind = revoked.getKind();
        register.revoke(
                registered(kind), secret(kind, revoked.getUser(), revoked.getPassword(), revoked.getSecret()));
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<com.superoffice.webapi.chat.stub.control.generated.BrowserSession> openBrowserSession(
            @Nullable Integer lifetimeSeconds) {
        BrowserSession session = new BrowserSession(newSecret(), newSecret());
        register.issue(
                com.superoffice.webapi.chat.stub.auth.CredentialKind.BROWSER,
                session.secret(),
                lifetime(lifetimeSeconds));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, cookie(BrowserSession.COOKIE, session.id(), true))
                .header(HttpHeaders.SET_COOKIE, cookie(BrowserSession.XSRF_COOKIE, session.xsrfToken(), false))
                .body(new com.superoffice.webapi.chat.stub.control.generated.BrowserSession(
                        new Cookie(BrowserSession.COOKIE, session.id()), session.xsrfToken()));
    }

    private static String cookie(String name, String value, boolean hiddenFromScripts) {
        return ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Strict")
                .httpOnly(hiddenFromScripts)
                .build()
                .toString();
    }

    private static com.superoffice.webapi.chat.stub.auth.CredentialKind registered(CredentialKind kind) {
        return switch (kind) {
            case USER -> com.superoffice.webapi.chat.stub.auth.CredentialKind.USER;
            case TICKET -> com.superoffice.webapi.chat.stub.auth.CredentialKind.TICKET;
            case TOKEN -> com.superoffice.webapi.chat.stub.auth.CredentialKind.TOKEN;
            case APP_TOKEN -> com.superoffice.webapi.chat.stub.auth.CredentialKind.APP;
        };
    }

    private static String secret(
            CredentialKind kind, @Nullable String user, @Nullable String password, @Nullable String secret) {
        if (kind == CredentialKind.USER) {
            return required("user", user) + ":" + required("password", password);
        }
        return required("secret", secret);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new MalformedRequest(name + ": expected one, found nothing");
        }
        return value;
    }

    private static @Nullable Duration lifetime(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private @Nullable OffsetDateTime expiry(@Nullable Duration lifetime) {
        return lifetime == null ? null : clock.instant().plus(lifetime).atOffset(ZoneOffset.UTC);
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
