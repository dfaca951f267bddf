package com.superoffice.webapi.chat.conformance.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The zip that partners receive, from the test class path. */
final class PublishedSite {

    private static final String ROOT = "/chat-contract";

    private PublishedSite() {}

    static String text(String file) throws IOException {
        try (InputStream stream = PublishedSite.class.getResourceAsStream(ROOT + "/" + file)) {
            return new String(
                    Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static boolean has(String file) {
        return PublishedSite.class.getResource(ROOT + "/" + file) != null;
    }

    /** The names of the snippets that run with what a JDK and a shell have. */
    static List<String> snippets() throws IOException, URISyntaxException {
        URI zip = Objects.requireNonNull(PublishedSite.class.getResource(ROOT + "/chat.yaml")).toURI();
        try (FileSystem site = FileSystems.newFileSystem(zip, Map.of());
                Stream<Path> files = Files.list(site.getPath(ROOT, "snippets"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sh") || name.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
