package com.superoffice.webapi.chat.stub.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps credentials in the database, their secrets as digests. */
final class JdbcCredentialRegister implements CredentialRegister {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    /**
     * Keeps credentials in a database.
     *
     * @param transaction in which each statement is carried out, one by one: so nodes never wait in a circle
     */
    JdbcCredentialRegister(JdbcTemplate jdbc, TransactionOperations transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean isValid(CredentialKind kind, String secret) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from credential where kind = ? and digest = ? and (expires_at is null or expires_at > ?))",
                Boolean.class,
                kind.name(),
                digest(secret),
                clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Never deletes: a secret that is issued again, by a reset of another node, stays valid all the time. */
    @Override
    public void issue(CredentialKind kind, String secret, @Nullable Duration lifetime) {
        OffsetDateTime expires =
                lifetime == null ? null : clock.instant().plus(lifetime).atOffset(ZoneOffset.UTC);
        if (!extend(kind, secret, expires) && !insert(kind, secret, expires)) {
            extend(kind, secret, expires); // another node was faster
        }
    }

    private boolean extend(CredentialKind kind, String secret, @Nullable OffsetDateTime expires) {
        return change("update credential set expires_at = ? where kind = ? and digest = ?", kind, secret, expires);
    }

    private boolean insert(CredentialKind kind, String secret, @Nullable OffsetDateTime expires) {
        return change(
                "insert into credential (expires_at, kind, digest) values (?, ?, ?) on conflict do nothing",
                kind,
                secret,
                expires);
    }

    private boolean change(String sql, CredentialKind kind, String secret, @Nullable OffsetDateTime expires) {
        return write(sql, expires, kind.name(), digest(secret));
    }

    @Override
    public boolean revoke(CredentialKind kind, String secret) {
        return write("delete from credential where kind = ? and digest = ?", kind.name(), digest(secret));
    }

    @Override
    public void reset(Map<CredentialKind, String> secrets) {
        secrets.forEach((kind, secret) -> issue(kind, secret, null));
        String kept = secrets.keySet().stream().map(kind -> "(?, ?)").collect(Collectors.joining(", "));
        Object[] values = secrets.entrySet().stream()
                .flatMap(secret -> Stream.of(secret.getKey().name(), digest(secret.getValue())))
                .toArray();
        write("delete from credential where (kind, digest) not in (" + kept + ")", values);
    }

    /** Returns whether a row was changed. */
    private boolean write(String sql, @Nullable Object... values) {
        return Boolean.TRUE.equals(transaction.execute(status -> jdbc.update(sql, values) > 0));
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
