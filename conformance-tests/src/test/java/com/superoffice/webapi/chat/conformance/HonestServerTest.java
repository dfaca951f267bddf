package com.superoffice.webapi.chat.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Run;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
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
        assertThat(outcome.count(Verdict.PASSED)).isEqualTo(outcome.results().size()).isGreaterThan(600);
        assertThat(outcome.results()).allSatisfy(result -> assertThat(result.noted()).isEmpty());
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void asALiveTenantItIsAskedHarmlessCallsOnly() {
        Outcome outcome =
                run(Profile.LIVE).only(List.of("media.request.text-xml.*", "zone.*", "method.*")).execute();
        assertThat(failed(outcome)).isEmpty();
        assertThat(outcome.results()).allSatisfy(result -> {
            boolean asked = !result.exchanges().isEmpty();
            assertThat(asked).isEqualTo(result.verdict() == Verdict.PASSED);
            assertThat(asked).isEqualTo(result.subject().read() && result.subject().rule().mark().name().equals("DOC"));
        });
        assertThat(outcome.count(Verdict.PASSED)).isEqualTo(11);
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

    private static String line(Result result) {
        return result.subject().id() + " " + result.findings();
    }
}
