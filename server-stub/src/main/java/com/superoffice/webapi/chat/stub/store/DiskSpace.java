package com.superoffice.webapi.chat.stub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing be written while the disk of an embedded database is all but full: H2 closes a database that runs out of space as
 * it writes, and what is not begun breaks nothing.
 */
final class DiskSpace {

    /** For a database that is not on a disk of this machine. */
    static final DiskSpace UNLIMITED = new DiskSpace(() -> Long.MAX_VALUE);

    /** Bytes; enough for what H2 writes beside the messages. */
    static final long LEAST = 16L * 1024 * 1024;

    private static final long MEBIBYTE = 1024 * 1024;

    private final LongSupplier usable;

    DiskSpace(LongSupplier usable) {
        this.usable = usable;
    }

    /** The space on the disk of a directory, asked anew each time. */
    static DiskSpace of(Path directory) throws IOException {
        FileStore disk = Files.getFileStore(directory);
        return new DiskSpace(() -> {
            try {
                return disk.getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What is wrong with the space, or null if there is enough. */
    @Nullable String shortage() {
        long bytes = usable.getAsLong();
        return bytes < LEAST
                ? "expected at least " + LEAST / MEBIBYTE + " MiB of free disk space, found " + bytes / MEBIBYTE
                        + " MiB"
                : null;
    }

    /**
     * Makes sure that something can be written.
     *
     * @throws DiskFull if the space is short
     */
    void check() {
        String shortage = shortage();
        if (shortage != null) {
            throw new DiskFull("--" + DatabaseSettings.DATA + ": " + shortage
                    + "; messages can be read, and be written again when there is more.");
        }
    }
}
