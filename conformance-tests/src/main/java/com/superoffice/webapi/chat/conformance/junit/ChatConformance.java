package com.superoffice.webapi.chat.conformance.junit;

import com.superoffice.webapi.chat.conformance.cases.Credentials;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Run;
import com.superoffice.webapi.chat.conformance.run.SandboxDefaults;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Each case as a test of its own.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> keepsTheContract() {
 *     return ChatConformance.of(baseUrl).session(565).credentials(Credentials.none().basic("user", "password")).tests();
 * }
 * }</pre>
 */
public final class ChatConformance {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final BaseUrl baseUrl;
    private final int session;
    private final Credentials credentials;
    private final List<String> only;
    private final List<String> skip;

    private ChatConformance(
            BaseUrl baseUrl, int session, Credentials credentials, List<String> only, List<String> skip) {
        this.baseUrl = baseUrl;
        this.session = session;
        this.credentials = credentials;
        this.only = List.copyOf(only);
        this.skip = List.copyOf(skip);
    }

    /** A server whose base URL ends with {@code /api/v1}. */
    public static ChatConformance of(String baseUrl) {
        return new ChatConformance(BaseUrl.parse(baseUrl), 0, Credentials.none(), List.of(), List.of());
    }

    /** With a session that holds at least two messages. */
    public ChatConformance session(int id) {
        return new ChatConformance(baseUrl, id, credentials, only, skip);
    }

    /** With these ways to authenticate. */
    public ChatConformance credentials(Credentials ways) {
        return new ChatConformance(baseUrl, session, ways, only, skip);
    }

    /** Only the cases of these ids, in which a star stands for any text. */
    public ChatConformance only(String... globs) {
        return new ChatConformance(baseUrl, session, credentials, List.of(globs), skip);
    }

    /** Not the cases of these ids. */
    public ChatConformance skip(String... globs) {
        return new ChatConformance(baseUrl, session, credentials, only, List.of(globs));
    }

    /** The cases of the profile {@code contract}. */
    public Stream<DynamicNode> tests() {
        return tests(new Target(baseUrl, Profile.CONTRACT, session, credentials, List.of(), TIMEOUT));
    }

    /** The cases of the profile {@code sandbox}, with what is known of it. */
    public Stream<DynamicNode> sandboxTests() {
        Optional<Integer> own = session == 0 ? Optional.empty() : Optional.of(session);
        return tests(SandboxDefaults.of(baseUrl, own, credentials, List.of(), TIMEOUT));
    }

    private Stream<DynamicNode> tests(Target target) {
        Outcome outcome = Run.of(Contract.published(), target).only(only).skip(skip).execute();
        if (outcome.unreachable().isPresent()) {
            return Stream.of(DynamicTest.dynamicTest("server", () -> Assertions.fail(outcome.unreachable().get())));
        }
        return outcome.results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.subject().id().replaceAll("\\..*", ""),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> DynamicContainer.dynamicContainer(
                        group.getKey(), group.getValue().stream().map(ChatConformance::test)));
    }

    private static DynamicTest test(Result result) {
        String name = result.subject().id() + ": " + result.subject().title();
        return DynamicTest.dynamicTest(name, () -> {
            Assumptions.assumeTrue(result.verdict() != Verdict.NOT_OBSERVED, result.note());
            if (result.verdict().breaks()) {
                Assertions.fail(result.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"))
                        + "\n" + result.subject().rule().id() + ": " + result.subject().rule().sentenceOf(result.subject().id()));
            }
        });
    }
}
