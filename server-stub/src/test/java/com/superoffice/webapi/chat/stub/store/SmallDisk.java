package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of a few MiB, in memory. It needs root's rights; where they are missing the test is skipped. */
public final class SmallDisk implements AutoCloseable {

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    public static SmallDisk at(Path directory, int mebibytes) throws IOException {
        if (run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", directory.toString()) != 0) {
            assertThat(Boolean.parseBoolean(System.getenv("REQUIRE_ALL_TOOLS")))
                    .as("a disk can be mounted, which REQUIRE_ALL_TOOLS demands")
                    .isFalse();
            abort("no disk can be mounted: not root");
        }
        return new SmallDisk(directory);
    }

    public Path directory() {
        return directory;
    }

    void resize(int mebibytes) throws IOException {
        assertThat(run("mount", "-o", "remount,size=" + mebibytes + "m", directory.toString())).isZero();
    }

    void remountReadOnly() throws IOException {
        assertThat(run("mount", "-o", "remount,ro", directory.toString())).isZero();
    }

    /** Leaves so much space and no more. */
    void fillUpTo(int mebibytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(directory.resolve("filler").toFile(), "rw")) {
            long bytes = Files.getFileStore(directory).getUsableSpace() - mebibytes * 1024L * 1024;
            byte[] chunk = new byte[64 * 1024];
            for (long written = 0; written < bytes; written += chunk.length) {
                file.write(chunk, 0, (int) Math.min(chunk.length, bytes - written));
            }
        }
    }

    void free() throws IOException {
        Files.delete(directory.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        assertThat(run("umount", "--lazy", directory.toString())).isZero();
    }

    private static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
