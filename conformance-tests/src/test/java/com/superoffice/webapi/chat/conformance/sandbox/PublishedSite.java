package com.superoffice.webapi.chat.conformance.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The zip that partners receive, as the build has unpacked it. */
final class PublishedSite {

    private static final Path ROOT = Path.of("target", "published-site", "chat-contract");

    private PublishedSite() {}

    static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    static boolean has(String file) {
        return Files.exists(ROOT.resolve(file));
    }

    /** The names of the snippets that run with what a JDK and a shell have. */
    static List<String> snippets() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("snippets"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sh") || name.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
