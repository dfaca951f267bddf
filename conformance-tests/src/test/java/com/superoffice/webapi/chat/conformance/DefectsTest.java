package com.superoffice.webapi.chat.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.run.Glob;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Run;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import com.superoffice.webapi.chat.conformance.server.Defect;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who tests the tests (C11, C12, C13 and C15 have no other test): each defect is seen by the case that is meant for it, named by its finding, and makes no more than
 * a handful of unrelated cases fail. A case is related when it reports the same kind of thing.
 */
class DefectsTest {

    private static final int HANDFUL = 5;
    private static final Set<String> IN_TURN = Set.of("session.again", "session.parallel", "after.forgotten", "auth.forgotten");
    private static final Contract CONTRACT = Contract.published();
    private static HonestServer server;
    private static final List<String> TABLE = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = HonestServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        Path table = Path.of("target", "defects.md");
        List<String> lines = new ArrayList<>(List.of(
                "| Defect: a server that … | Case meant for it | Finding | Cases that report it | Others |",
                "|---|---|---|---|---|"));
        lines.addAll(TABLE);
        Files.write(table, lines);
    }

    @Test
    void thereAreMoreThanTwoHundredDefects() {
        assertThat(Defect.values()).hasSizeGreaterThan(200);
    }

    @TestFactory
    Stream<DynamicTest> everyDefectIsSeenByTheCaseThatIsMeantForIt() {
        return Stream.of(Defect.values()).map(defect -> dynamicTest(defect.name() + ": " + defect.what(), () -> seen(defect)));
    }

    private static void seen(Defect defect) {
        server.breakWith(defect);
        Run run = Run.of(contract(defect), TestTargets.of(server, profile(defect), timeout(defect)))
                .skip(costly(defect));
        // What is remembered from call to call is seen for sure only if no other call comes in between.
        Outcome outcome = (IN_TURN.contains(defect.meantCase()) ? run.jobs(1) : run).execute();
        List<Result> failed = outcome.results().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .toList();
        List<Result> unrelated =
                failed.stream().filter(result -> !names(result, defect)).toList();
        Optional<Result> meant = outcome.results().stream()
                .filter(result -> result.subject().id().equals(defect.meantCase()))
                .findFirst();
        assertThat(meant).as("the case %s", defect.meantCase()).isPresent();
        assertThat(meant.get().findings().stream().map(Finding::code))
                .as("%s; all that failed: %s", meant.get().findings(), lines(failed))
                .contains(defect.code());
        assertThat(lines(unrelated)).as("unrelated").hasSizeLessThanOrEqualTo(HANDFUL);
        assertThat(outcome.unreachable()).isEmpty();
        TABLE.add(String.join(
                " | ",
                "| " + defect.what(),
                "`" + defect.meantCase() + "`",
                "`" + defect.code() + "`",
                Integer.toString(failed.size() - unrelated.size()),
                unrelated.size() + " |"));
    }

    private static boolean names(Result result, Defect defect) {
        return result.findings().stream().anyMatch(finding -> defect.faces().contains(finding.code()));
    }

    private static List<String> lines(List<Result> results) {
        return results.stream()
                .limit(12)
                .map(result -> result.subject().id() + " " + result.findings())
                .toList();
    }

    /** Mebibytes over the loopback, and every alias of JSON, add nothing about a defect of something else. */
    private static List<String> costly(Defect defect) {
        return Stream.of("*.oversized", "*.deep", "odd.long-*", "select.*+*", "body.application-json-patch-json.*",
                        "body.application-merge-patch-json.*")
                .filter(glob -> !Glob.of(glob).matches(defect.meantCase()))
                .toList();
    }

    /** Failures are provoked in sandboxes only. */
    private static Profile profile(Defect defect) {
        return defect.meantCase().startsWith("status.") ? Profile.SANDBOX : Profile.CONTRACT;
    }

    private static Duration timeout(Defect defect) {
        return Duration.ofMillis(defect == Defect.MALFORMED_HANGS ? 300 : 5000);
    }

    /** The threshold is the contract's: to see slowness soon, the test's contract has a lower one. */
    private static Contract contract(Defect defect) {
        if (defect != Defect.SLOW) {
            return CONTRACT;
        }
        ObjectNode tree = (ObjectNode) CONTRACT.tree().deepCopy();
        ((ObjectNode) tree.at(CONTRACT.pointer())).put("x-ns-api-slow-threshold-ms", 100);
        return Contract.of(tree, "slow.json");
    }
}
