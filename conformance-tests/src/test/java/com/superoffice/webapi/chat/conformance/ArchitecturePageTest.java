package com.superoffice.webapi.chat.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows the architecture's page finds each class that it names. */
class ArchitecturePageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]+[A-Za-z]*)[.`]");

    private static final List<String> MODULES = List.of("api-spec", "client", "server-stub", "conformance-tests");

    /** A property, classes that are generated, and one of Feign. */
    private static final Set<String> NOT_OURS = Set.of("After", "ChatContract", "ChatAgentApi", "Client");

    @Test
    void eachClassIsThere() throws IOException {
        Set<String> named = CLASS.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md"))).results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !NOT_OURS.contains(name))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(sources()).containsAll(named);
    }

    private static Set<String> sources() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return names;
    }
}
