package com.superoffice.webapi.chat.stub.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps credentials in memory. */
final class MemoryCredentialRegister implements CredentialRegister {

    private final InstantSource clock;
    private final Map<Credential, Instant> ends = new ConcurrentHashMap<>();

    MemoryCredentialRegister(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(CredentialKind kind, String secret) {
        Instant end = ends.get(new Credential(kind, secret));
        return end != null && clock.instant().isBefore(end);
    }

    @Override
    public void issue(CredentialKind kind, String secret, @Nullable Duration lifetime) {
        ends.values().removeIf(end -> !clock.instant().isBefore(end));
        ends.put(new Credential(kind, secret), lifetime == null ? Instant.MAX : clock.instant().plus(lifetime));
    }

    @Override
    public boolean revoke(CredentialKind kind, String secret) {
        return ends.remove(new Credential(kind, secret)) != null;
    }

    @Override
    public void reset(Map<CredentialKind, String> secrets) {
        Map<Credential, Instant> kept = secrets.entrySet().stream()
                .collect(Collectors.toMap(entry -> new Credential(entry.getKey(), entry.getValue()), entry -> Instant.MAX));
        ends.putAll(kept);
        ends.keySet().retainAll(kept.keySet());
    }

    /** A record whose text is without the secret. */
    private record Credential(CredentialKind kind, String secret) {

        @Override
        public String toString() {
            return kind.name();
        }
    }
}
