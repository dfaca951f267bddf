package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox is unpacked as it was packed. */
class UnpackingTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 22, 12, 0);

    @TempDir
    private Path directory;

    @Test
    void filesKeepTheirTimesAndProgramsCanBeRun() throws IOException {
        Unpacking.unpack(zip("bin/", "bin/run", "lib/a.jar"), directory.resolve("."));
        assertThat(directory.resolve("bin/run")).isExecutable().hasContent("content of bin/run");
        Path jar = directory.resolve("lib/a.jar");
        assertThat(Files.isExecutable(jar)).isFalse();
        assertThat(Files.getLastModifiedTime(jar).toMillis())
                .isEqualTo(java.sql.Timestamp.valueOf(TIME).getTime());
    }

    @Test
    void nothingIsWrittenElsewhere() {
        assertThatThrownBy(() -> Unpacking.unpack(zip("../elsewhere"), directory.resolve("here")))
                .isInstanceOf(IOException.class)
                .hasMessage("the zip has an entry that leaves its directory: ../elsewhere");
        assertThat(directory.resolve("elsewhere")).doesNotExist();
    }

    private static ByteArrayInputStream zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                if (!name.endsWith("/")) {
                    zip.write(("content of " + name).getBytes());
                }
                zip.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
