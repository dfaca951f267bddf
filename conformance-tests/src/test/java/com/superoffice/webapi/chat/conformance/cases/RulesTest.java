package com.superoffice.webapi.chat.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule goes without a test, in whichever module. */
class RulesTest {

    /** What the description of a test class names, such as {@code D3} in "D3, D4: the four ways to authenticate". */
    private static final Pattern ID = Pattern.compile("\\b[A-Z][0-9]+\\b");

    @Test
    void everyRuleHasATestThatCarriesItsId() throws IOException {
        assertThat(idsInTests()).containsAll(Rules.all().keySet());
    }

    private static Stream<String> idsInTests() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(RulesTest::tests)
                    .flatMap(RulesTest::idsIn)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> tests(Path directory) {
        try {
            return Files.walk(directory).filter(file -> file.toString().matches(".*(Test|IT|Contract)\\.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> idsIn(Path test) {
        try {
            String text = Files.readString(test);
            String description = text.substring(0, text.indexOf("class "));
            return ID.matcher(description).results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
