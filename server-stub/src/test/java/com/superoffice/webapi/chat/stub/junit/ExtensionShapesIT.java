package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The extension in each of the shapes in which people write it. */
class ExtensionShapesIT {

    private static final String SESSION_900 = "{\"ChatSessionId\":900}";

    @Test
    void byAnnotationTheSandboxAndItsBaseUrlAreParameters() {
        succeeded(3, run(ByAnnotation.class));
    }

    @ExtendWith(ChatSandboxExtension.class)
    static class ByAnnotation {

        private final URI ofConstructor;

        ByAnnotation(URI baseUrl) {
            ofConstructor = baseUrl;
        }

        @BeforeEach
        void write(ChatSandbox sandbox) {
            sandbox.session(900).customerSays("Before the test");
        }

        @RepeatedTest(2)
        void eachTestFindsWhatWasWrittenBeforeItAlone(ChatSandbox sandbox, URI baseUrl) {
            assertThat(baseUrl).isEqualTo(sandbox.baseUrl()).isEqualTo(ofConstructor);
            assertThat(Caller.call(baseUrl, SESSION_900).body()).containsOnlyOnce("Before the test");
        }

        @Nested
        class Inside {

            @Test
            void aNestedClassHasTheSandboxOfTheOuterOne(URI baseUrl) {
                assertThat(Caller.call(baseUrl, SESSION_900).body()).containsOnlyOnce("Before the test");
            }
        }
    }

    @Test
    void theAnnotationHasSettings() {
        succeeded(2, run(WithSettings.class));
    }

    @ChatSandboxTest(settings = "--sandbox.tenant=Cust12345", javaOptions = "-Xmx128m")
    static class WithSettings {

        @Test
        void theyCount(URI baseUrl) {
            assertThat(baseUrl.getPath()).isEqualTo("/Cust12345/api/v1");
        }

        @Nested
        class Inside {

            @Test
            void inNestedClassesToo(ChatSandbox sandbox) {
                assertThat(sandbox.baseUrl().getPath()).isEqualTo("/Cust12345/api/v1");
            }
        }
    }

    @Test
    void theAnnotationCountsWhereverItStands() {
        succeeded(1, run(OfAnInterface.class));
        succeeded(1, run(ByAnotherAnnotation.class));
        succeeded(2, run(OuterAndInner.class));
    }

    @ChatSandboxTest(settings = "--sandbox.tenant=Cust12345")
    interface WithTenant {}

    static class OfAnInterface implements WithTenant {

        @Test
        void itsSettingsCount(URI baseUrl) {
            assertThat(baseUrl.getPath()).isEqualTo("/Cust12345/api/v1");
        }
    }

    @ChatSandboxTest(settings = "--sandbox.tenant=Cust12345")
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfATenant {}

    @OfATenant
    static class ByAnotherAnnotation {

        @Test
        void itsSettingsCount(URI baseUrl) {
            assertThat(baseUrl.getPath()).isEqualTo("/Cust12345/api/v1");
        }
    }

    @ChatSandboxTest
    static class OuterAndInner {

        @Test
        void theOuterHasItsOwn(URI baseUrl) {
            assertThat(baseUrl.getPath()).isEqualTo("/api/v1");
        }

        @Nested
        @ChatSandboxTest(settings = "--sandbox.tenant=Cust12345")
        class Inner {

            @Test
            void theInnerHasItsOwn(URI baseUrl) {
                assertThat(baseUrl.getPath()).isEqualTo("/Cust12345/api/v1");
            }
        }
    }

    @Test
    void dynamicTestsThatRunAtTheSameTimeAreRejectedWithTheWayOut() {
        failed(
                "$DynamicAtTheSameTime: expected one dynamic test at a time, found two that share a journal; annotate"
                        + " the factory with @Execution(SAME_THREAD), or choose Reset.PER_CLASS",
                parallel().selectors(selectClass(DynamicAtTheSameTime.class)).execute());
    }

    @ExtendWith(DynamicAtTheSameTime.Watcher.class)
    @ChatSandboxTest
    @Execution(ExecutionMode.CONCURRENT)
    static class DynamicAtTheSameTime {

        private static final CountDownLatch REJECTED = new CountDownLatch(1);

        /** Sees what the extension rejects, since it is asked before it. */
        static final class Watcher implements InvocationInterceptor {
            @Override
            public void interceptDynamicTest(
                    Invocation<Void> invocation, DynamicTestInvocationContext dynamicTest, ExtensionContext context)
                    throws Throwable {
                try {
                    invocation.proceed();
                } finally {
                    REJECTED.countDown();
                }
            }
        }

        @TestFactory
        Stream<DynamicTest> two() {
            return Stream.of("one", "two").map(name -> dynamicTest(name, () ->
                    assertThat(REJECTED.await(30, TimeUnit.SECONDS)).isTrue()));
        }
    }

    @Test
    void whatIsWrittenBeforeAllTestsStaysUntilTheClassIsDone() {
        succeeded(3, run(PerClass.class));
        succeeded(1, run(AfterPerClass.class));
    }

    @ChatSandboxTest(reset = Reset.PER_CLASS)
    static class PerClass {

        @BeforeAll
        static void write(ChatSandbox sandbox) {
            sandbox.session(900).customerSays("Before all tests");
        }

        @RepeatedTest(2)
        void itIsThere(URI baseUrl) {
            assertThat(Caller.call(baseUrl, SESSION_900).body()).containsOnlyOnce("Before all tests");
        }

        @Nested
        class Inside {

            @Test
            void itIsThere(URI baseUrl) {
                assertThat(Caller.call(baseUrl, SESSION_900).body()).containsOnlyOnce("Before all tests");
            }
        }
    }

    @ChatSandboxTest
    static class AfterPerClass {

        @Test
        void itIsGone(URI baseUrl) {
            assertThat(Caller.call(baseUrl, SESSION_900).body()).isEqualTo("[]");
        }
    }

    @Test
    void whatIsWrittenBeforeAllTestsAndWouldBeTakenAwayIsRefusedWithTheWayOut() {
        String problem = ": expected nothing written to the sandbox in @BeforeAll or a constructor, because it is reset"
                + " before each test; write it in @BeforeEach, or choose Reset.PER_CLASS";
        failed("$PerMethod" + problem, run(PerMethod.class));
        failed("$InConstructor" + problem, run(InConstructor.class));
        failed("$InsideAnother" + problem, run(InsideAnother.class));
    }

    @ChatSandboxTest
    static class InConstructor {

        InConstructor(ChatSandbox sandbox) {
            sandbox.session(900).customerSays("Before the test");
        }

        @Test
        void itWouldBeGone(URI baseUrl) {
            assertThat(baseUrl).isNotNull();
        }
    }

    @ChatSandboxTest
    static class InsideAnother {

        @Test
        void aTestOfTheOuterClassMayWrite(ChatSandbox sandbox) {
            sandbox.session(900).customerSays("During the test");
        }

        @Nested
        class Inside {

            @BeforeAll
            static void write(ChatSandbox sandbox) {
                sandbox.session(900).customerSays("Before all tests");
            }

            @Test
            void itWouldBeGone(URI baseUrl) {
                assertThat(baseUrl).isNotNull();
            }
        }
    }

    @ChatSandboxTest
    static class PerMethod {

        @BeforeAll
        static void write(ChatSandbox sandbox) {
            sandbox.session(900).customerSays("Before all tests");
        }

        @Test
        void itWouldBeGone(URI baseUrl) {
            assertThat(baseUrl).isNotNull();
        }
    }

    @Test
    void aSandboxThatRunsElsewhereIsNeverResetUnasked() {
        try (ChatSandbox elsewhere = ChatSandbox.start()) {
            elsewhere.session(900).customerSays("Mine");
            External.sandbox = new ChatSandboxExtension(SandboxOptions.external(elsewhere.baseUrl()));
            succeeded(2, run(External.class));
            assertThat(Caller.call(elsewhere.baseUrl(), SESSION_900).body()).contains("Mine");

            External.sandbox = External.sandbox.reset(Reset.PER_METHOD);
            assertThat(run(External.class).testEvents().failed().count()).isEqualTo(2);
        }
    }

    @Test
    void aTestOfASandboxThatRunsElsewhereFailsIfNothingIsThere() {
        run(Absent.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                message("GET http://localhost:1/sandbox/v1/health: the sandbox does not answer"))));
    }

    @ChatSandboxTest(url = "http://localhost:1/api/v1")
    static class Absent {

        @Test
        void whatTakesTheAddressOnlyWouldPass(URI baseUrl) {
            assertThat(baseUrl).isNotNull();
        }
    }

    static class External {

        @RegisterExtension
        static ChatSandboxExtension sandbox;

        @RepeatedTest(2)
        void whatIsThereStays() {
            assertThat(Caller.call(sandbox.baseUrl(), SESSION_900).body()).contains("Mine");
        }
    }

    @Test
    void dynamicTestsHaveJournalsOfTheirOwn() {
        succeeded(3, run(Dynamic.class));
    }

    static class Dynamic {

        @RegisterExtension
        static ChatSandboxExtension sandbox = new ChatSandboxExtension();

        @TestFactory
        Stream<DynamicTest> each() {
            int id = sandbox.session(900).customerSays("For all of them");
            return Stream.of(1, 2, 3).map(calls -> dynamicTest(calls + " calls", () -> {
                for (int i = 0; i < calls; i++) {
                    assertThat(Caller.call(sandbox.baseUrl(), SESSION_900).body()).contains("\"ChatMessageId\":" + id);
                }
                assertThat(sandbox.journal()).hasSize(calls);
                sandbox.assertContractKept();
            }));
        }
    }

    @Test
    void anExtensionThatIsNotStaticHasASandboxForEachTest() {
        succeeded(2, run(NotStatic.class));
    }

    static class NotStatic {

        @RegisterExtension
        final ChatSandboxExtension sandbox = new ChatSandboxExtension();

        @RepeatedTest(2)
        void itIsAtTheBeginning() {
            assertThat(Caller.call(sandbox.baseUrl(), SESSION_900).body()).isEqualTo("[]");
            sandbox.session(900).customerSays("Hei");
            assertThat(sandbox.journal()).hasSize(1);
        }
    }

    @Test
    void classesThatRunAtTheSameTimeHaveASandboxEach() {
        Together.URLS.clear();
        succeeded(
                8,
                parallel()
                        .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                        .selectors(selectClass(First.class), selectClass(Second.class))
                        .execute());
        assertThat(Together.URLS).hasSize(2);
    }

    /** With one extension for both classes, in a field that they share. */
    abstract static class Together {

        static final Set<URI> URLS = ConcurrentHashMap.newKeySet();
        static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @RegisterExtension
        static ChatSandboxExtension sandbox = new ChatSandboxExtension();

        @RepeatedTest(4)
        void eachSeesItsOwnCallsOnly() throws Exception {
            URLS.add(sandbox.baseUrl());
            BOTH.await(30, TimeUnit.SECONDS);
            sandbox.session(900).customerSays("Mine");
            assertThat(Caller.call(sandbox.baseUrl(), SESSION_900).body()).containsOnlyOnce("Mine");
            assertThat(sandbox.journal()).hasSize(1);
            BOTH.await(30, TimeUnit.SECONDS);
        }
    }

    static class First extends Together {}

    static class Second extends Together {}

    @Test
    void testsOfAClassThatRunAtTheSameTimeAreRefusedWithTheWayOut() {
        EngineExecutionResults results = parallel().selectors(selectClass(AtTheSameTime.class)).execute();
        failed(
                "$AtTheSameTime: expected one test at a time, found two that share a sandbox which is reset before"
                        + " each; annotate the class with @Execution(SAME_THREAD), or choose Reset.PER_CLASS",
                results);
        assertThat(results.testEvents().failed().count()).isEqualTo(1);
    }

    @ChatSandboxTest
    @Execution(ExecutionMode.CONCURRENT) // and so its tests
    static class AtTheSameTime {

        private static final CountDownLatch REFUSED = new CountDownLatch(1);

        @RegisterExtension
        static final TestWatcher WATCHER = new TestWatcher() {
            @Override
            public void testFailed(ExtensionContext context, Throwable cause) {
                REFUSED.countDown();
            }
        };

        @Test
        void oneIsRefused(ChatSandbox sandbox) {
            assertThat(awaitRefusal(sandbox)).isTrue();
        }

        @Test
        void theOtherIsNot(ChatSandbox sandbox) {
            assertThat(awaitRefusal(sandbox)).isTrue();
        }

        /** The test that runs goes on until the other has been refused. */
        private static boolean awaitRefusal(ChatSandbox sandbox) {
            try {
                return sandbox.journal().isEmpty() && REFUSED.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void withASandboxForTheClassTestsMayRunAtTheSameTime() {
        succeeded(4, parallel().selectors(selectClass(SharedAtTheSameTime.class)).execute());
    }

    @ChatSandboxTest(reset = Reset.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class SharedAtTheSameTime {

        @RepeatedTest(4)
        void eachUsesASessionOfItsOwn(ChatSandbox sandbox, RepetitionInfo repetition) {
            int session = 900 + repetition.getCurrentRepetition();
            sandbox.session(session).customerSays("Mine");
            assertThat(Caller.call(sandbox.baseUrl(), "{\"ChatSessionId\":" + session + "}").body())
                    .containsOnlyOnce("Mine");
        }
    }

    @Test
    void aCallOutsideTheContractIsSeenAlsoWhenTheJournalHasDroppedIt() {
        succeeded(1, run(Dropped.class));
    }

    @ChatSandboxTest(settings = "--sandbox.journal.entries=10")
    static class Dropped {

        @Test
        void theFirstOfManyCallsIsStillSeen(ChatSandbox sandbox) {
            Caller.call(sandbox.baseUrl(), "{\"ChatSessionId\":\"900\"}");
            for (int i = 0; i < 30; i++) {
                Caller.call(sandbox.baseUrl(), SESSION_900);
            }
            assertThat(sandbox.journal()).hasSize(10);
            assertThatThrownBy(sandbox::assertContractKept)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("POST /api/v1/Agents/Chat/GetChatMessages is not within the contract:\n"
                            + "  body /ChatSessionId: expected an int32 number");
        }
    }

    private static EngineTestKit.Builder parallel() {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
    }

    private static EngineExecutionResults run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute();
    }

    private static void succeeded(int tests, EngineExecutionResults results) {
        Events all = results.allEvents();
        assertThat(all.failed().list()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    private static void failed(String problem, EngineExecutionResults results) {
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(SandboxFailure.class), message(text -> text.endsWith(problem)))));
    }
}
