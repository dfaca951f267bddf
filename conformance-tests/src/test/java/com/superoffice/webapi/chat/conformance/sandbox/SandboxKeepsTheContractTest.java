package com.superoffice.webapi.chat.conformance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.cases.Credentials;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.report.ConsoleSummary;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Run;
import com.superoffice.webapi.chat.conformance.run.SandboxDefaults;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sandbox keeps its own contract, whole: every case passes, and none is left unobserved. */
class SandboxKeepsTheContractTest {

    @Test
    void everyCasePasses() {
        try (ChatSandbox sandbox = ChatSandbox.start()) {
            Target target = SandboxDefaults.of(
                    BaseUrl.parse(sandbox.baseUrl().toString()),
                    Optional.empty(),
                    Credentials.none(),
                    List.of(),
                    Duration.ofSeconds(20));
            Outcome outcome = Run.of(Contract.published(), target).execute();
            assertThat(outcome.exitCode())
                    .as(String.join("\n", ConsoleSummary.lines(outcome)))
                    .isZero();
            assertThat(outcome.count(Verdict.PASSED)).isEqualTo(outcome.results().size());
        }
    }
}
