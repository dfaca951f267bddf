package com.superoffice.webapi.chat.stub.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a secret that is known once, in front of a database that nobody else writes to. */
final class RememberingCredentialRegister implements CredentialRegister {

    private final JdbcCredentialRegister register;
    private final InstantSource clock;
    private final Map<Credential, Instant> ends = new ConcurrentHashMap<>();
    private @Nullable Map<CredentialKind, String> untouched;

    RememberingCredentialRegister(JdbcCredentialRegister register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public boolean isValid(CredentialKind kind, String secret) {
        Credential credential = new Credential(kind, secret);
        Instant remembered = ends.get(credential);
        Instant end = remembered == null ? read(credential) : remembered;
        return end != null && clock.instant().isBefore(end);
    }

    private synchronized @Nullable Instant read(Credential credential) {
        Instant end = register.end(credential.kind(), credential.secret());
        if (end != null) {
            ends.put(credential, end);
        }
        return end;
    }

    @Override
    public synchronized void issue(CredentialKind kind, String secret, @Nullable Duration lifetime) {
        untouched = null;
        register.issue(kind, secret, lifetime);
        ends.remove(new Credential(kind, secret));
    }

    @Override
    public synchronized boolean revoke(CredentialKind kind, String secret) {
        untouched = null;
        boolean known = register.revoke(kind, secret);
        ends.remove(new Credential(kind, secret));
        return known;
    }

    /** Does nothing if these are valid already, and no others. */
    @Override
    public synchronized void reset(Map<CredentialKind, String> secrets) {
        if (!secrets.equals(untouched)) {
            untouched = null;
            register.reset(secrets);
            ends.clear();
            untouched = Map.copyOf(secrets);
        }
    }

    /** What is remembered; a record that tells its secret only to its like. */
    private record Credential(CredentialKind kind, String secret) {

        @Override
        public String toString() {
            return kind.name();
        }
    }
}
