package com.superoffice.webapi.chat.conformance.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The zip that partners receive, as the build has unpacked it. */
final class PublishedSite {

    private static final Path ROOT =
            Path.of("target", "published-site", "chat-contract").toAbsolutePath();

    private PublishedSite() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static String text(String file) throws IOException {
        return Files.readString(file(file));
    }

    static boolean has(String file) {
        return Files.exists(file(file));
    }

    /** The names of the snippets in these languages. */
    static List<String> snippets(String... suffixes) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("snippets"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> Stream.of(suffixes).anyMatch(name::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
