package com.superoffice.webapi.chat.stub.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.core.io.Resource;

/** Tags files by what they hold, each when it is first asked for. */
final class ContentTags implements Function<Resource, String> {

    private static final int CHARACTERS = 24;

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public String apply(Resource file) {
        return tags.computeIfAbsent(file.getDescription(), description -> tag(file));
    }

    private static String tag(Resource file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            return '"' + HexFormat.of().formatHex(digest).substring(0, CHARACTERS) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
