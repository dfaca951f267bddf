package com.superoffice.webapi.chat.stub.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that the page is made of, by name. */
final class PageFiles {

    private PageFiles() {}

    static Map<String, String> all() {
        try (Stream<Path> files = Files.list(directory())) {
            Map<String, String> all = new TreeMap<>();
            files.forEach(file -> all.put(file.getFileName().toString(), text(file)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Path.of(PageFiles.class.getResource("/page").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
