package com.superoffice.webapi.chat.contract.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site as the build leaves it. */
final class Site {

    static final Path DIRECTORY = Path.of("target", "site").toAbsolutePath();

    private Site() {}

    static String text(String name) {
        try {
            return Files.readString(DIRECTORY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
