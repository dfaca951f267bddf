package com.superoffice.webapi.chat.stub.junit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the sandbox is started from: a directory with its jars and its launcher. It travels as a zip inside the jar of
 * this class, and is unpacked once, into a cache that outlives this JVM: what the launcher leaves there makes later
 * starts fast.
 */
final class SandboxHome {

    private static final String ZIP = "/META-INF/chat-sandbox/chat-sandbox.zip";
    private static final String ZIP_DIGEST = "/META-INF/chat-sandbox/chat-sandbox.zip.sha256";

    /** Names a directory to start from instead of the one inside; for the sandbox's own build. */
    private static final String HOME = "chat.sandbox.home";

    /** Names the directory that holds the cache. */
    private static final String CACHE = "chat.sandbox.cache";

    private static final String TEMPORARY = "java.io.tmpdir";

    private SandboxHome() {}

    /** The directory of the sandbox, unpacked if it is not yet. */
    static Path directory() {
        String home = System.getProperty(HOME);
        return home == null ? unpacked() : Path.of(home);
    }

    /** In the first of the caches that can be used. */
    private static Path unpacked() {
        List<String> problems = new ArrayList<>();
        for (String cache : caches()) {
            try {
                Path directory = Path.of(cache);
                if (cache.equals(temporary())) {
                    keepToUser(directory);
                }
                return new Installation(directory, digest()).directory(() -> resource(ZIP));
            } catch (IOException | UncheckedIOException | InvalidPathException e) {
                problems.add(cache + " (" + e + ")");
            }
        }
        throw new SandboxFailure("The sandbox cannot be unpacked into " + String.join(", nor into ", problems) + "; -D"
                + CACHE + "=DIRECTORY names another");
    }

    private static List<String> caches() {
        String cache = System.getProperty(CACHE);
        if (cache != null && !cache.isBlank()) {
            return List.of(cache);
        }
        List<String> caches = new ArrayList<>();
        String ofUser = System.getenv("XDG_CACHE_HOME");
        String home = System.getProperty("user.home", "");
        if (ofUser != null && ofUser.startsWith("/")) { // a relative one is to be ignored, says its specification
            caches.add(ofUser);
        } else if (isDirectory(home)) { // there is none for a user without an entry in the password file
            caches.add(Path.of(home, ".cache").toString());
        }
        caches.add(temporary());
        return caches;
    }

    private static boolean isDirectory(String name) {
        try {
            return Path.of(name).isAbsolute() && Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String temporary() {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
        String directory = System.getProperty(TEMPORARY, "");
        return (directory.isBlank() ? "" : directory + File.separator) + "chat-sandbox-of-" + user;
    }

    /** A directory that others can write to, or that they made, is no place for what is run. */
    private static void keepToUser(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IOException(
                    TEMPORARY + ": expected a directory, found \"" + System.getProperty(TEMPORARY, "") + "\"");
        }
        if (!Files.getFileStore(parent).supportsFileAttributeView("posix")) {
            Files.createDirectories(directory);
            return;
        }
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path own = Files.createTempFile(directory, "own-", null);
        try {
            boolean isOwn = Files.getOwner(own).equals(Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS));
            String permissions =
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS));
            if (!isOwn || !permissions.endsWith("------")) {
                throw new IOException("expected a directory of this user alone, found " + permissions);
            }
        } finally {
            Files.delete(own);
        }
    }

    private static String digest() throws IOException {
        try (InputStream digest = resource(ZIP_DIGEST)) {
            return new String(digest.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    private static InputStream resource(String name) {
        InputStream resource = SandboxHome.class.getResourceAsStream(name);
        if (resource == null) {
            throw new SandboxFailure("chat-server-stub has no " + name + ": not the published artifact");
        }
        return resource;
    }
}
