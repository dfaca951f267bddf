package com.superoffice.webapi.chat.stub.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sandbox as it is started: a directory with its jars and its launcher. It travels as a zip inside the jar of this class,
 * and is unpacked once, into a cache that outlives this JVM: what the launcher leaves there makes later starts fast.
 */
final class Installation {

    private static final String ZIP = "/META-INF/chat-sandbox/chat-sandbox.zip";
    private static final String ZIP_DIGEST = "/META-INF/chat-sandbox/chat-sandbox.zip.sha256";

    /** Names a directory to start from instead of the one inside; for the sandbox's own build. */
    private static final String HOME = "chat.sandbox.home";

    /** Names the directory to unpack into. */
    private static final String CACHE = "chat.sandbox.cache";

    private static final Duration UNUSED = Duration.ofDays(30);

    private Installation() {}

    /** The directory of the sandbox, unpacked if it is not yet. */
    static Path directory() {
        String home = System.getProperty(HOME);
        return home == null ? unpackedIn(cache()) : Path.of(home);
    }

    private static Path cache() {
        String cache = System.getProperty(CACHE);
        if (cache != null) {
            return Path.of(cache);
        }
        String ofUser = System.getenv("XDG_CACHE_HOME");
        return (ofUser == null || ofUser.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(ofUser))
                .resolve("chat-sandbox");
    }

    private static Path unpackedIn(Path cache) {
        try {
            Path directory = cache.resolve(digest().substring(0, 16));
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(cache);
                removeUnused(cache);
                unpack(cache, directory);
            }
            Files.setLastModifiedTime(directory, FileTime.from(Instant.now()));
            return directory;
        } catch (IOException e) {
            throw new SandboxFailure("The sandbox cannot be unpacked into " + cache + ", which -D" + CACHE
                    + "=DIRECTORY changes: " + e);
        }
    }

    private static String digest() throws IOException {
        try (InputStream digest = resource(ZIP_DIGEST)) {
            return new String(digest.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    /** Whole or not at all: other JVMs may be at it, too. */
    private static void unpack(Path cache, Path directory) throws IOException {
        Path unpacked = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream zip = resource(ZIP)) {
            Unpacking.unpack(zip, unpacked);
        }
        try {
            Files.move(unpacked, directory);
        } catch (IOException e) {
            delete(unpacked);
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    private static InputStream resource(String name) {
        InputStream resource = Installation.class.getResourceAsStream(name);
        if (resource == null) {
            throw new SandboxFailure("chat-server-stub has no " + name + ": not the published artifact");
        }
        return resource;
    }

    private static void removeUnused(Path cache) throws IOException {
        Instant limit = Instant.now().minus(UNUSED);
        for (Path old : list(cache)) {
            if (Files.getLastModifiedTime(old).toInstant().isBefore(limit)) {
                delete(old);
            }
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            for (Path inside : list(file)) {
                delete(inside);
            }
        }
        Files.deleteIfExists(file);
    }
}
