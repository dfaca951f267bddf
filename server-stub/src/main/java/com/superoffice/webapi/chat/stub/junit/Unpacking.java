package com.superoffice.webapi.chat.stub.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks the zip of the sandbox. */
final class Unpacking {

    private Unpacking() {}

    /** The files keep their times, which an archive of loaded classes looks at; those in {@code bin} can be run by hand. */
    static void unpack(InputStream zip, Path directory) throws IOException {
        ZipInputStream entries = new ZipInputStream(zip);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Path file = directory.resolve(entry.getName()).normalize();
            if (!file.startsWith(directory.normalize())) {
                throw new IOException("the zip has an entry that leaves its directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.resolveSibling("."));
                Files.copy(entries, file);
                Files.setLastModifiedTime(file, FileTime.fromMillis(entry.getTime()));
                if (file.resolveSibling(".").normalize().endsWith("bin")) {
                    file.toFile().setExecutable(true, false);
                }
            }
        }
    }
}
