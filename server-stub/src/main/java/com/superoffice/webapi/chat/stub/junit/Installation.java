package com.superoffice.webapi.chat.stub.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directories of one cache that the sandbox has made, each an unpacked distribution with a marker that lists its
 * files. What has no marker is somebody else's: it is not used, not changed, and not removed. Links are not followed.
 */
final class Installation {

    /** Below the cache, so that a cache that is shared with others holds one entry of the sandbox's. */
    private static final String ROOT = "chat-sandbox";

    private static final String MARKER = ".chat-sandbox";
    private static final String LOCK = ".lock";

    /** A file that is never read: who reads and closes a file loses the locks that the process has on it. */
    private static final String IN_USE = ".in-use";

    /** How the names of directories begin that are in the making, or on their way out. */
    private static final String UNPACKING = "unpacking-";

    private static final String REMOVING = "removing-";

    private static final Duration UNUSED = Duration.ofDays(30);

    /** Who unpacks or removes takes seconds, and has the lock; what is older was left by a process that was killed. */
    private static final Duration UNFINISHED = Duration.ofHours(1);

    private static final int NAMES = 10;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** A line of a marker: the size of a file in bytes, and its name. */
    private static final Pattern FILE = Pattern.compile("([0-9]{1,18}) (.+)");

    /** The last line of a marker that was written to its end. */
    private static final String END = "end";

    private static final Logger log = Logger.getLogger(Installation.class.getName());

    private final Path root;
    private final String digest;
    private final Duration patience;

    /**
     * The installations in a cache.
     *
     * @param digest of the zip that is to be unpacked
     */
    Installation(Path cache, String digest) {
        this(cache, digest, Duration.ofSeconds(30));
    }

    /** With another time to wait while another changes the cache. */
    Installation(Path cache, String digest, Duration patience) {
        this.root = cache.resolve(ROOT);
        this.digest = digest;
        this.patience = patience;
    }

    /**
     * The directory of the unpacked zip, whole; it is unpacked if it is not there, or not whole. It stays as long as
     * this JVM.
     *
     * @param zip opens the zip
     */
    Path directory(Zip zip) throws IOException {
        for (int i = 0; i < NAMES; i++) {
            Path directory = root.resolve(digest.substring(0, 16) + (i == 0 ? "" : "-" + i));
            boolean exists = Files.exists(directory, LinkOption.NOFOLLOW_LINKS);
            if (exists && !isMarked(directory)) {
                continue; // somebody else's
            }
            if (!isWhole(directory)) {
                Files.createDirectories(root);
                alone(() -> install(directory, zip));
            }
            use(directory);
            return directory;
        }
        throw new IOException("expected a directory of the sandbox, found others in " + root);
    }

    /** Opens the zip to unpack. */
    @FunctionalInterface
    interface Zip {

        InputStream open() throws IOException;
    }

    /** While no other JVM, and no other thread of this one, changes the cache. */
    private void alone(Change change) throws IOException {
        synchronized (Installation.class) {
            Path file = root.resolve(LOCK);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("expected a file, found something else: " + file);
            }
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                    FileLock lock = lock(channel)) {
                log.log(Level.FINE, "Changing the cache, by {0}", lock);
                change.make();
            }
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        for (FileLock lock = tryLock(channel); ; lock = tryLock(channel)) {
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > end) {
                throw new IOException("another process has held its lock for " + patience.toSeconds() + " seconds");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this class in another class loader
        }
    }

    @FunctionalInterface
    private interface Change {

        void make() throws IOException;
    }

    /** Whole or not at all. */
    private void install(Path directory, Zip zip) throws IOException {
        if (isWhole(directory)) {
            return; // another JVM was faster
        }
        removeUnused();
        Path unpacked = newDirectory(UNPACKING);
        try {
            try (InputStream stream = zip.open()) {
                Unpacking.unpack(stream, unpacked);
            }
            Files.createFile(unpacked.resolve(IN_USE));
            Files.writeString(
                    unpacked.resolve(MARKER), digest + "\n" + String.join("\n", files(unpacked)) + "\n" + END);
            if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
                log.log(Level.WARNING, "The sandbox in {0} was not whole: it is unpacked anew", directory);
                remove(directory);
            }
            Files.move(unpacked, directory);
        } finally {
            delete(unpacked);
        }
    }

    /** With the permissions that new directories have, so that another user can use what root has unpacked. */
    private Path newDirectory(String prefix) throws IOException {
        Path directory = Files.createDirectory(root.resolve(prefix + UUID.randomUUID()));
        Files.createFile(directory.resolve(MARKER));
        return directory;
    }

    /** Marks it as used now, and, where that is possible, as in use by this JVM. */
    private static void use(Path directory) {
        Path marker = directory.resolve(MARKER);
        try {
            Files.setLastModifiedTime(marker, FileTime.from(Instant.now()));
        } catch (IOException e) {
            log.log(Level.FINE, "Read-only, or of another user: {0}", marker);
        }
        InUse.hold(directory.resolve(IN_USE));
    }

    private static boolean isMarked(Path directory) {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(directory.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Whether the marker is of this zip and was written to its end, and every file that it lists is there in its size.
     */
    private boolean isWhole(Path directory) {
        if (!isMarked(directory)) {
            return false;
        }
        try {
            List<String> lines = Files.readAllLines(directory.resolve(MARKER), UTF_8);
            int last = lines.size() - 1;
            Path real = directory.toRealPath();
            return last > 1
                    && lines.get(0).equals(digest)
                    && lines.get(last).equals(END)
                    && lines.subList(1, last).stream().allMatch(line -> isThere(real, line));
        } catch (IOException e) {
            log.log(Level.FINE, "Not readable: " + directory, e);
            return false;
        }
    }

    private static boolean isThere(Path directory, String line) {
        Matcher file = FILE.matcher(line);
        try {
            Path path = file.matches() ? directory.resolve(file.group(2)) : directory;
            return Files.isRegularFile(path)
                    && Files.isReadable(path)
                    && path.toRealPath().startsWith(directory)
                    && Files.size(path) == Long.parseLong(file.group(1));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(MARKER) && !file.endsWith(IN_USE))
                    .map(file -> size(file) + " " + directory.relativize(file))
                    .toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeUnused() throws IOException {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                try {
                    if (isMarked(entry) && isUnused(entry)) {
                        remove(entry);
                    }
                } catch (IOException e) {
                    log.log(Level.FINE, "Of another user: " + entry, e);
                }
            }
        }
    }

    private static boolean isUnused(Path directory) throws IOException {
        Instant last = Files.getLastModifiedTime(directory.resolve(MARKER), LinkOption.NOFOLLOW_LINKS)
                .toInstant();
        String name = directory.getFileName().toString();
        boolean isUnfinished = name.startsWith(UNPACKING) || name.startsWith(REMOVING);
        return last.isBefore(Instant.now().minus(isUnfinished ? UNFINISHED : UNUSED))
                && InUse.isFree(directory.resolve(IN_USE));
    }

    /** Out of the way first, so that nobody finds a part of it. */
    private void remove(Path directory) throws IOException {
        Path removing = newDirectory(REMOVING);
        try {
            Files.move(directory, removing.resolve("removed"));
        } finally {
            delete(removing);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What this JVM uses: shared locks, until it ends. */
    private static final class InUse {

        private static final Map<Path, FileLock> LOCKS = new HashMap<>();

        private InUse() {}

        static synchronized void hold(Path file) {
            Path key = file.toAbsolutePath().normalize();
            if (LOCKS.containsKey(key)) {
                return;
            }
            try {
                FileLock lock = FileChannel.open(file, StandardOpenOption.READ).tryLock(0, Long.MAX_VALUE, true);
                if (lock != null) {
                    LOCKS.put(key, lock);
                }
            } catch (IOException | OverlappingFileLockException e) {
                log.log(Level.FINE, "No lock on " + file, e);
            }
        }

        static synchronized boolean isFree(Path file) {
            if (LOCKS.containsKey(file.toAbsolutePath().normalize())) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock != null;
            } catch (NoSuchFileException e) {
                return true; // it was never whole
            } catch (IOException | OverlappingFileLockException e) {
                return false;
            }
        }
    }
}
