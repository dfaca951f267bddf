package com.superoffice.webapi.chat.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.TestTargets;
import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import com.superoffice.webapi.chat.conformance.server.Defect;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is repeatable, goes on after a broken response, and ends when the server is gone. */
class RunTest {

    private static final Contract CONTRACT = Contract.published();

    @Test
    void twoRunsWithOneSeedRunTheSameCasesInTheSameOrder() {
        try (HonestServer server = HonestServer.start()) {
            Run run = run(server).only(List.of("auth.*", "accept.*")).jobs(1);
            assertThat(order(run.seed(7))).isEqualTo(order(run.seed(7))).isNotEqualTo(order(run.seed(8)));
            assertThat(run.seed(7).execute().results().stream().map(Result::subject).map(Case::id))
                    .containsExactlyElementsOf(run.cases().stream().map(Case::id).toList());
        }
    }

    private static List<String> order(Run run) {
        List<String> order = new ArrayList<>();
        run.execute(result -> order.add(result.subject().id()));
        return order;
    }

    @Test
    void brokenAnswersDoNotStopTheRun() {
        try (HonestServer server = HonestServer.start()) {
            server.breakWith(Defect.MALFORMED_CLOSES);
            Outcome outcome = run(server).only(List.of("body.*-xml.*", "auth.*")).execute();
            assertThat(outcome.unreachable()).isEmpty();
            assertThat(outcome.count(Verdict.NOT_RUN)).isZero();
            assertThat(outcome.count(Verdict.FAILED)).isGreaterThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aServerThatIsGoneEndsTheRunAndIsBlamedForNothing(int jobs) {
        try (HonestServer server = HonestServer.start();
                Wire wire = Wire.to(BaseUrl.parse(server.baseUrl()), Duration.ofSeconds(5))) {
            AtomicInteger calls = new AtomicInteger();
            Wire dying = new Wire() {
                @Override
                public Exchange exchange(RawRequest request) throws NoResponseException {
                    if (calls.incrementAndGet() == 20) {
                        server.die();
                    }
                    return wire.exchange(request);
                }

                @Override
                public BaseUrl baseUrl() {
                    return wire.baseUrl();
                }

                @Override
                public void close() {}
            };
            var target = TestTargets.of(server, Profile.CONTRACT, Duration.ofSeconds(5));
            Run run = Run.of(CONTRACT, target).only(List.of("auth.*", "media.*"));
            Outcome outcome = new Execution(CONTRACT, target, dying, KnownDeviations.none(), jobs, OptionalLong.empty())
                    .execute(run.cases(), result -> {});
            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.unreachable()).hasValue(wire.baseUrl().origin() + " refused the connection");
            assertThat(outcome.count(Verdict.PASSED)).isBetween(10L, 20L);
            assertThat(outcome.count(Verdict.FAILED)).as("cases blamed on a server that is gone").isZero();
            assertThat(outcome.count(Verdict.NOT_RUN)).isGreaterThan(50);
        }
    }

    @Test
    void aLiveTenantIsCalledTenTimesASecondAtMost() throws NoResponseException {
        AtomicLong now = new AtomicLong();
        AtomicInteger calls = new AtomicInteger();
        Wire counting = new Wire() {
            @Override
            public Exchange exchange(RawRequest request) throws NoResponseException {
                calls.incrementAndGet();
                throw new AssertionError("not reached");
            }

            @Override
            public BaseUrl baseUrl() {
                return BaseUrl.parse("http://localhost/api/v1");
            }

            @Override
            public void close() {}
        };
        PacedWire paced = new PacedWire(counting, Run.LIVE_CALLS_PER_SECOND, now::get, now::addAndGet);
        for (int i = 0; i < 21; i++) {
            try {
                paced.exchange(RawRequest.of("GET", "/"));
            } catch (AssertionError reached) {
                assertThat(reached).hasMessage("not reached");
            }
        }
        assertThat(calls).hasValue(21);
        assertThat(Duration.ofNanos(now.get())).isEqualTo(Duration.ofSeconds(2));
    }

    private static Run run(HonestServer server) {
        return Run.of(CONTRACT, TestTargets.of(server, Profile.CONTRACT, Duration.ofSeconds(5)));
    }
}
