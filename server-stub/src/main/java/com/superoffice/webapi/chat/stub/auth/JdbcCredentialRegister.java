package com.superoffice.webapi.chat.stub.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps credentials in the database, their secrets as digests. */
final class JdbcCredentialRegister implements CredentialRegister {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcCredentialRegister(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isValid(CredentialKind kind, String secret) {
        return jdbc.sql("select count(*) from credential where kind = :kind and digest = :digest"
                                + " and (expires_at is null or expires_at > :now)")
                        .param("kind", kind.name())
                        .param("digest", digest(secret))
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void issue(CredentialKind kind, String secret, @Nullable Duration lifetime) {
        revoke(kind, secret);
        jdbc.sql("insert into credential (kind, digest, expires_at) values (:kind, :digest, :expires)"
                        + " on conflict do nothing")
                .param("kind", kind.name())
                .param("digest", digest(secret))
                .param("expires", lifetime == null ? null : now().plus(lifetime))
                .update();
    }

    @Override
    public boolean revoke(CredentialKind kind, String secret) {
        return jdbc.sql("delete from credential where kind = :kind and digest = :digest")
                        .param("kind", kind.name())
                        .param("digest", digest(secret))
                        .update()
                > 0;
    }

    @Override
    public void clear() {
        jdbc.sql("delete from credential").update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
