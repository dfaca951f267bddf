package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D14 and what the metrics are told. */
class MeasuredCallsTest {

    private final FakeTime time = new FakeTime();
    private final List<ChatMetrics.Call> calls = new ArrayList<>();

    @Test
    void aRequestBeyondTheThresholdIsSlowAndNotFailed() throws IOException {
        assertThat(slowAfter(Duration.ofMillis(5000)).slow()).isFalse();
        assertThat(slowAfter(Duration.ofMillis(5001)).slow()).isTrue();
        assertThat(calls)
                .containsExactly(
                        new ChatMetrics.Call("ok", Duration.ofMillis(5000), 1, false),
                        new ChatMetrics.Call("ok", Duration.ofMillis(5001), 1, true));
    }

    @Test
    void waitsBetweenAttemptsAreNotSlow() throws IOException {
        ScriptedServer.Reaction busy = Answers.answer(503, "application/json", "{}", "Retry-After: 9");
        ScriptedServer.Reaction answering = Answers.json("[]");
        try (ScriptedServer server =
                new ScriptedServer(request -> (request.number() == 1 ? busy : answering).react(request))) {
            MessagesResponse response = client(server).getMessagesResponse(MessagesQuery.session(565));
            assertThat(response.duration()).isEqualTo(Duration.ofSeconds(9));
            assertThat(response.slow()).isFalse();
            assertThat(calls).containsExactly(new ChatMetrics.Call("ok", Duration.ofSeconds(9), 2, false));
        }
    }

    @Test
    void theOutcomeOfAFailureIsNamedAfterItsException() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(421, "application/json", "{}"))) {
            assertThatThrownBy(() -> client(server).getMessages(565)).isInstanceOf(ChatApiException.WrongTenant.class);
            assertThat(calls).containsExactly(new ChatMetrics.Call("wrong_tenant", Duration.ZERO, 1, false));
        }
    }

    @Test
    void aTransportThatBreaksItsContractIsAFailure() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            ChatClient client = Clients.of(server, time)
                    .metrics(calls::add)
                    .transport((request, options) -> {
                        throw new IllegalStateException("broken");
                    })
                    .build();
            assertThatThrownBy(() -> client.getMessages(565)).hasStackTraceContaining("broken");
            assertThat(calls).containsExactly(new ChatMetrics.Call("failed", Duration.ZERO, 1, false));
        }
    }

    @Test
    void metricsThatFailDoNotFailTheCall() throws IOException {
        try (RecordedLog log = RecordedLog.begin();
                ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            ChatClient client = Clients.of(server, time)
                    .metrics(call -> {
                        throw new IllegalStateException("full");
                    })
                    .build();
            assertThat(client.getMessages(565)).isEmpty();
            assertThat(log.text()).contains("the metrics failed: java.lang.IllegalStateException");
        }
    }

    private MessagesResponse slowAfter(Duration duration) throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> {
            time.advance(duration);
            return Answers.json("[]").react(request);
        })) {
            return client(server).getMessagesResponse(MessagesQuery.session(565));
        }
    }

    private ChatClient client(ScriptedServer server) {
        return Clients.of(server, time).metrics(calls::add).build();
    }
}
