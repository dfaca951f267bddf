package com.superoffice.webapi.chat.conformance.partners;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Pinned packages as a partner has them, installed once below {@code target}, whichever test comes first. */
final class Npm {

    private Npm() {}

    /** Where the packages of a {@code package.json} are. Skips the test when there is no npm. */
    static Path installed(Path manifest, Path directory) throws IOException, InterruptedException {
        Tool.need("node", "npm");
        Files.createDirectories(directory);
        Path installed = directory.resolve("installed.json");
        try (FileChannel channel = FileChannel.open(
                directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // another process of the same tests may install them
            if (Files.notExists(installed) || Files.mismatch(installed, manifest) >= 0) {
                Files.copy(manifest, directory.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
                Tool.output(
                        directory, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error");
                Files.copy(manifest, installed, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return directory;
    }
}
