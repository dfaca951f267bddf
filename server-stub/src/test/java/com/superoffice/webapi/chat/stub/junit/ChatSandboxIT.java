package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox in other people's tests, as its own process. */
class ChatSandboxIT {

    private static ChatSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = ChatSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void whatCustomerAndAgentSayIsAnswered() {
        int question = sandbox.session(700).customerSays("\"Hei\"\n\u00e6\uD83D\uDE00");
        int answer = sandbox.session(700).agentSays("Hva gjelder det?");
        assertThat(answer).isGreaterThan(question);
        assertThat(call("{\"ChatSessionId\":700}").body())
                .contains("\"ChatMessageId\":" + question, "\"Type\":\"ToUser\"", "\\\"Hei\\\"\\n\u00e6\uD83D\uDE00")
                .contains("\"ChatMessageId\":" + answer, "\"Type\":\"ToCustomer\"");
        assertThat(call("{\"ChatSessionId\":700,\"After\":" + question + "}").body())
                .contains("Hva gjelder det?")
                .doesNotContain("Hei");
    }

    @Test
    void faultsHitTheCallsTheyAreFor() {
        sandbox.faults().next(2).status(503, "7");
        HttpResponse<String> refused = call("{\"ChatSessionId\":1}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(call("{\"ChatSessionId\":1}").statusCode()).isEqualTo(503);
        assertThat(call("{\"ChatSessionId\":1}").statusCode()).isEqualTo(200);
        sandbox.faults().session(2).next(1).nullBody();
        assertThat(call("{\"ChatSessionId\":1}").body()).isEqualTo("[]");
        assertThat(call("{\"ChatSessionId\":2}").body()).isEqualTo("null");
        sandbox.faults().next(1).connectionReset();
        assertThat(catchThrowable(() -> call("{\"ChatSessionId\":1}"))).isInstanceOf(UncheckedIOException.class);
        sandbox.faults().percentage(0, 1).emptyReply();
        sandbox.faults().latency(Duration.ofMillis(1));
        assertThat(call("{\"ChatSessionId\":1}").body()).isEqualTo("[]");
        sandbox.faults().clear();
    }

    @Test
    void aFaultThatCannotBeIsRefusedWithTheReason() {
        assertThatThrownBy(() -> sandbox.faults().status(200))
                .isInstanceOf(SandboxFailure.class)
                .hasMessage("POST faults: status: expected 400 to 599, found 200");
    }

    @Test
    void theJournalTellsTheCallsOldestFirst() {
        call("{\"ChatSessionId\":1}");
        call("{\"chatSessionId\":2,\"x\":1}", "SO-AppToken", "hidden");
        assertThat(sandbox.journal()).hasSize(2).last().satisfies(call -> {
            assertThat(call.session()).isEqualTo(2);
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.requestBody()).isEqualTo("{\"chatSessionId\":2,\"x\":1}");
            assertThat(call.requestHeaders()).containsEntry("Authorization", "Bearer ***");
            assertThat(call.responseBody()).isEqualTo("[]");
            assertThat(call.violations()).isEmpty();
            assertThat(call.notes()).isNotEmpty();
            assertThat(call).hasToString("SandboxCall[" + call.number()
                    + ": POST /api/v1/Agents/Chat/GetChatMessages -> 200]");
        });
        sandbox.assertContractKept();
    }

    @Test
    void aRequestThatIsNotWithinTheContractFailsTheTest() {
        call("{\"ChatSessionId\":\"1\"}");
        assertThatThrownBy(sandbox::assertContractKept)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("POST /api/v1/Agents/Chat/GetChatMessages is not within the contract:\n"
                        + "  body /ChatSessionId: expected ");
    }

    @Test
    void scenariosExchangesAndTokensAreTakenBackByAReset() {
        sandbox.load("sessions: [{ChatSessionId: 5}]");
        sandbox.record("{request: {ChatSessionId: 6}, response: []}");
        String token = sandbox.issueToken(60);
        assertThat(call("{\"ChatSessionId\":2347}").body()).isEqualTo("[]");
        assertThat(Caller.call(sandbox.baseUrl(), "{\"ChatSessionId\":5}").statusCode()).isEqualTo(200);
        sandbox.revokeToken(token);
        sandbox.revokeToken(ChatSandbox.TOKEN);
        assertThat(call("{\"ChatSessionId\":5}").statusCode()).isEqualTo(401);
        sandbox.reset();
        assertThat(call("{\"ChatSessionId\":2347}").body()).contains("Sarah Johnson");
        assertThat(sandbox.journal()).hasSize(1);
    }

    @Test
    void aSandboxThatDoesNotStartSaysWhy() {
        assertThatThrownBy(() -> ChatSandbox.start("--sandbox.tenant=a/b"))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("--sandbox.tenant: expected letters and digits such as Cust12345, found \"a/b\"");
    }

    @Test
    void closingEndsTheProcess() {
        ChatSandbox other = ChatSandbox.start("--sandbox.tenant=Cust12345");
        assertThat(other.baseUrl().getPath()).isEqualTo("/Cust12345/api/v1");
        long pid = other.pid();
        assertThat(ProcessHandle.of(pid)).isPresent();
        other.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThatThrownBy(other::reset)
                .isInstanceOf(SandboxFailure.class)
                .hasMessage("POST http://" + other.baseUrl().getAuthority()
                        + "/sandbox/v1/reset: the sandbox does not answer");
    }

    @Test
    void aSandboxEndsWithTheProcessThatStartedItEvenIfThatIsKilledAndLeavesNothing(@TempDir Path temporary)
            throws Exception {
        Process starter = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Dchat.sandbox.home=" + System.getProperty("chat.sandbox.home"),
                        "-Dchat.sandbox.java-options=-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsAndWaits.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle started = ProcessHandle.of(
                        Long.parseLong(starter.inputReader().readLine()))
                .orElseThrow();
        assertThat(started.info().arguments())
                .hasValueSatisfying(arguments -> assertThat(arguments).contains("-Djava.io.tmpdir=" + temporary));
        starter.destroyForcibly().waitFor();
        assertThat(started.onExit().orTimeout(20, TimeUnit.SECONDS))
                .succeedsWithin(Duration.ofSeconds(20));
        assertThat(temporary).isEmptyDirectory();
    }

    private static HttpResponse<String> call(String body, String... headers) {
        return Caller.call(sandbox.baseUrl(), body, headers);
    }

    /** Starts a sandbox, tells its process id, and waits to be killed. */
    static final class StartsAndWaits {

        public static void main(String[] arguments) throws Exception {
            System.out.println(ChatSandbox.start().pid());
            System.in.read();
        }
    }
}
