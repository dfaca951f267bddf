package com.superoffice.webapi.chat.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.cases.Mark;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Run;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import com.superoffice.webapi.chat.conformance.server.Variation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that keeps the contract passes, with nothing reported. */
class HonestServerTest {

    private final HonestServer server = HonestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "CONTRACT"})
    void itPassesWithNothingReported(Profile profile) {
        Outcome outcome = run(profile).execute();
        assertThat(failed(outcome)).isEmpty();
        assertThat(notPassed(outcome)).hasSize(profile == Profile.SANDBOX ? 0 : 30).allMatch(id -> id.startsWith("status."));
        assertThat(outcome.count(Verdict.PASSED)).isGreaterThan(800);
        assertThat(server.faults()).isZero();
        assertThat(outcome.results()).allSatisfy(result -> assertThat(result.noted()).isEmpty());
        assertThat(outcome.exitCode()).isZero();
    }

    /** A false alarm is as bad as a miss: what is right in another way passes as well. */
    @ParameterizedTest
    @EnumSource
    void aServerThatIsRightInAnotherWayPassesWithNothingReported(Variation variation) {
        server.varyWith(variation);
        // It answers otherwise; how it reads requests is the same.
        Outcome contract = run(Profile.CONTRACT)
                .skip(List.of("body.application-*", "body.text-xml.After.*", "body.text-json.*", "header.*", "select.*+*"))
                .execute();
        Outcome provoked = run(Profile.SANDBOX).only(List.of("status.*")).execute();
        assertThat(failed(contract)).isEmpty();
        assertThat(contract.count(Verdict.PASSED)).isGreaterThan(350);
        assertThat(contract.results()).allSatisfy(result -> assertThat(result.noted()).isEmpty());
        assertThat(failed(provoked)).isEmpty();
        assertThat(provoked.count(Verdict.PASSED)).isEqualTo(30);
    }

    @Test
    void theOrderOfNamesInJsonIsAskedOfTheSandboxAlone() {
        server.varyWith(Variation.JSON_REVERSED);
        Outcome outcome = run(Profile.SANDBOX).only(List.of("sample.*", "session.*")).execute();
        assertThat(failed(outcome)).singleElement().asString().startsWith("sample.documented [[sample.names] /0: expected");
    }

    @Test
    void withoutASandboxTheStatusesThatNoRequestBringsAboutAreNotObserved() {
        Outcome outcome = run(Profile.CONTRACT).only(List.of("status.503.text-xml")).execute();
        assertThat(outcome.results()).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.NOT_OBSERVED);
            assertThat(result.note()).isEqualTo("no request brings a 503 about; only a sandbox can be made to send it");
        });
    }

    @Test
    void asALiveTenantItIsAskedHarmlessCallsOnly() {
        Outcome outcome =
                run(Profile.LIVE).only(List.of("media.request.text-xml.*", "zone.*", "method.*")).execute();
        assertThat(failed(outcome)).isEmpty();
        assertThat(outcome.results()).allSatisfy(result -> {
            boolean asked = !result.exchanges().isEmpty();
            assertThat(asked).isEqualTo(result.verdict() == Verdict.PASSED);
            assertThat(asked).isEqualTo(result.subject().read() && result.subject().rule().mark() == Mark.DOC);
        });
        assertThat(outcome.count(Verdict.PASSED)).isEqualTo(8);
    }

    private Run run(Profile profile) {
        return Run.of(Contract.published(), TestTargets.of(server, profile, Duration.ofSeconds(5)));
    }

    private static List<String> failed(Outcome outcome) {
        return outcome.results().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .map(HonestServerTest::line)
                .toList();
    }

    private static List<String> notPassed(Outcome outcome) {
        return outcome.results().stream()
                .filter(result -> result.verdict() != Verdict.PASSED)
                .map(result -> result.subject().id())
                .toList();
    }

    private static String line(Result result) {
        return result.subject().id() + " " + result.findings();
    }
}
