package com.superoffice.webapi.chat.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule goes without a test, in whichever module. */
class RulesTest {

    /** What the description of a test class names, such as {@code D3} in "D3, D4: the four ways to authenticate". */
    private static final Pattern ID = Pattern.compile("\\b[A-Z][0-9]+[a-z]?\\b");

    @Test
    void everyRuleHasATestThatCarriesItsId() throws IOException {
        assertThat(idsInTests()).containsAll(Rules.all().keySet());
    }

    @Test
    void everyCaseAssertsWhatItsRuleSays() {
        assertThat(Cases.derive(Contract.published()))
                .allSatisfy(subject -> assertThat(subject.rule().speaksOf(subject.id()))
                        .as("%s: a clause of %s in rules.json that names it", subject.id(), subject.rule().id())
                        .isTrue());
    }

    @Test
    void everyClauseNamesCasesThatAreThere() {
        List<Case> all = Cases.derive(Contract.published());
        Rules.all().values().forEach(rule -> rule.clauses().forEach(clause -> assertThat(clause.cases())
                .as(rule.id())
                .allMatch(pattern -> all.stream()
                        .filter(subject -> subject.rule().equals(rule))
                        .anyMatch(subject -> Rule.Clause.matches(pattern, subject.id())))));
    }

    @Test
    void everyRulePointsIntoTheContract() {
        Contract contract = Contract.published();
        assertThat(Rules.all().values()).allSatisfy(rule -> assertThat(
                        contract.tree().at(rule.contract().substring(1)).isMissingNode())
                .as("%s at %s", rule.id(), rule.contract())
                .isFalse());
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
