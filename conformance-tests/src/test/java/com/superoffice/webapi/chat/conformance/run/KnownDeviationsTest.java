package com.superoffice.webapi.chat.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.conformance.TestTargets;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.server.Defect;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A known deviation is reported, not failed; one that is none any more fails. */
class KnownDeviationsTest {

    private static final Set<String> IDS = Set.of("auth.none", "accept.html");

    @Test
    void aListedCaseThatFailsIsKnownAndOneThatPassesIsStale() {
        try (HonestServer server = HonestServer.start()) {
            server.breakWith(Defect.NO_CHALLENGE);
            Run run = Run.of(Contract.published(), TestTargets.of(server, Profile.CONTRACT, Duration.ofSeconds(5)))
                    .only(List.of("auth.none", "accept.html"));
            assertThat(run.execute().exitCode()).isEqualTo(1);

            Outcome known = run.known(deviations("auth.none: Ours says nothing.")).execute();
            assertThat(known.exitCode()).isZero();
            assertThat(known.results()).extracting(Result::verdict).containsExactly(Verdict.KNOWN, Verdict.PASSED);
            assertThat(known.results().get(0).note()).isEqualTo("Ours says nothing.");

            Outcome stale = run.known(deviations("auth.none: Ours says nothing.\naccept.html: Once.")).execute();
            assertThat(stale.exitCode()).isEqualTo(1);
            assertThat(stale.results()).extracting(Result::verdict).containsExactly(Verdict.KNOWN, Verdict.STALE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "auth.none: x%n- y|known.yml, line 2: not YAML",
                "auth.none: x%nauth.all: y|known.yml, line 2: there is no case \"auth.all\"",
                "accept.html:|known.yml, line 1: the case accept.html has no reason",
                "# why%naccept.html: ''|known.yml, line 2: the case accept.html has no reason",
                "accept.html: [a]|known.yml, line 1: the case accept.html has no reason",
                "- auth.none|known.yml, line 1: expected a mapping of case ids to reasons",
                "auth.none: x%naccept.html: y%nauth.none: z|known.yml, line 3: ",
            })
    void anUnreadableListNamesItsLine(String yaml, String message) {
        assertThatThrownBy(() -> deviations(yaml.replace("%n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anEmptyListIsNone() {
        assertThat(deviations("# nothing yet\n").reason("auth.none")).isEmpty();
    }

    private static KnownDeviations deviations(String yaml) {
        return KnownDeviations.parse(yaml, "known.yml", IDS);
    }
}
