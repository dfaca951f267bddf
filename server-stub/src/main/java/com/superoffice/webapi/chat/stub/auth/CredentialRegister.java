package com.superoffice.webapi.chat.stub.auth;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The credentials that the sandbox knows. */
public interface CredentialRegister {

    /** Whether the secret is known and has not expired. */
    boolean isValid(CredentialKind kind, String secret);

    /**
     * Makes a secret valid.
     *
     * @param lifetime how long it is valid from now on, or null for ever
     */
    void issue(CredentialKind kind, String secret, @Nullable Duration lifetime);

    /** Makes a secret invalid; returns whether it was known. */
    boolean revoke(CredentialKind kind, String secret);

    /** Makes these secrets valid for ever, and every other one invalid. Who calls with one of these meanwhile is let in. */
    void reset(Map<CredentialKind, String> secrets);
}
