package com.superoffice.webapi.chat.stub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets nothing be written to a disk that is all but full: what is not begun breaks nothing. */
final class Space {

    /** For a database that is kept by others. */
    static final Space UNLIMITED = new Space(() -> Long.MAX_VALUE, () -> 0, 0, () -> {});

    private static final long MEBIBYTE = 1024 * 1024;

    /** Bytes on a disk; enough for what H2 writes beside the data, which closes a database that runs out of it. */
    static final long LEAST_ON_DISK = 16 * MEBIBYTE;

    /** Bytes on a disk; what messages leave is enough for the reset that removes them. */
    static final long LEAST_FOR_MESSAGES = 2 * LEAST_ON_DISK;

    private final LongSupplier usable;
    private final LongSupplier taken;
    private final long least;
    private final Runnable reclaim;

    private Space(LongSupplier usable, LongSupplier taken, long least, Runnable reclaim) {
        this.usable = usable;
        this.taken = taken;
        this.least = least;
        this.reclaim = reclaim;
    }

    /**
     * The space on the disk of a directory, asked anew each time, of which so many bytes are left alone.
     *
     * @param reclaim what gives the disk back what was deleted
     */
    static Space onDisk(Path directory, long least, Runnable reclaim) throws IOException {
        FileStore disk = Files.getFileStore(directory);
        return new Space(
                () -> {
                    try {
                        return disk.getUsableSpace();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                directory.resolve(DatabaseSettings.FILE).toFile()::length,
                least,
                reclaim);
    }

    /** Whether H2 might run out of it with what it keeps, until the end of a transaction, of what that deletes. */
    boolean isTooLittleForDeleting() {
        return usable.getAsLong() - taken.getAsLong() < LEAST_ON_DISK;
    }

    /** Much was deleted. */
    void freed() {
        reclaim.run();
    }

    /** What is wrong with the space, or null if there is enough. */
    @Nullable String shortage() {
        long bytes = usable.getAsLong();
        return bytes < least
                ? "expected at least " + least / MEBIBYTE + " MiB of free disk space, found " + bytes / MEBIBYTE + " MiB"
                : null;
    }

    /**
     * Makes sure that something can be written.
     *
     * @throws OutOfSpace if the space is short
     */
    void check() {
        String shortage = shortage();
        if (shortage != null) {
            throw new OutOfSpace("--" + DatabaseSettings.DATA + ": " + shortage
                    + "; messages can be read, and be written again when there is more"
                    + (usable.getAsLong() < LEAST_ON_DISK ? "." : ", or after a reset."));
        }
    }
}
