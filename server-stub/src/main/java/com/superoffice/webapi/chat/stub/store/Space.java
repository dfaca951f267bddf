package com.superoffice.webapi.chat.stub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets nothing be written where the space for it is all but used up: what is not begun breaks nothing. */
final class Space {

    /** For a database that is kept by others. */
    static final Space UNLIMITED = new Space("", () -> Long.MAX_VALUE, () -> 0, "", "", () -> {});

    private static final long MEBIBYTE = 1024 * 1024;

    /** Bytes on a disk; enough for what H2 writes beside the data, which closes a database that runs out of it. */
    static final long LEAST_ON_DISK = 16 * MEBIBYTE;

    /** Bytes on a disk; what messages leave is enough for the reset that removes them. */
    static final long LEAST_FOR_MESSAGES = 2 * LEAST_ON_DISK;

    private final String what;
    private final LongSupplier usable;
    private final LongSupplier least;
    private final String name;
    private final String hint;
    private final Runnable reclaim;

    private Space(
            String what, LongSupplier usable, LongSupplier least, String name, String hint, Runnable reclaim) {
        this.what = what;
        this.usable = usable;
        this.least = least;
        this.name = name;
        this.hint = hint;
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
                "--" + DatabaseSettings.DATA,
                () -> {
                    try {
                        return disk.getUsableSpace();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                () -> least,
                "free disk space",
                "when there is more, or after a reset",
                reclaim);
    }

    /** The heap of this JVM: a database in memory would end the process. */
    static Space onHeap() {
        return new Space(
                "messages",
                () -> Heap.OF_THIS_JVM.free(),
                () -> Heap.OF_THIS_JVM.least(),
                "free heap",
                "after a reset; with --" + DatabaseSettings.DATA + " they are kept on a disk",
                Heap.OF_THIS_JVM::freed);
    }

    /** Much was deleted. */
    void freed() {
        reclaim.run();
    }

    /** What is wrong with the space, or null if there is enough. */
    @Nullable String shortage() {
        long bytes = usable.getAsLong();
        return bytes < least.getAsLong()
                ? "expected at least " + least.getAsLong() / MEBIBYTE + " MiB of " + name + ", found " + bytes / MEBIBYTE + " MiB"
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
            throw new OutOfSpace(what + ": " + shortage + "; messages can be read, and be written again " + hint + ".");
        }
    }
}
