package com.superoffice.webapi.chat.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.superoffice.webapi.chat.client.ChatApiException;
import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.ChatMessage;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.client.MessageIterator;
import com.superoffice.webapi.chat.client.MessagesQuery;
import com.superoffice.webapi.chat.client.MessagesResponse;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** D3, D4: the client against the sandbox, in the four documented ways, and when credentials end. */
@Timeout(60)
class ClientAuthenticatesTest {

    @RegisterExtension
    static final ChatSandboxExtension SANDBOX = new ChatSandboxExtension();

    private final SandboxCredentials control = new SandboxCredentials(SANDBOX.baseUrl());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theFourWaysAreAccepted() throws Exception {
        assertAccepted(builder(Credentials.basic(ChatSandbox.USER, ChatSandbox.PASSWORD)));
        assertAccepted(builder(Credentials.soTicket(ChatSandbox.TICKET)).appToken(ChatSandbox.APP_TOKEN));
        assertAccepted(builder(Credentials.bearer(ChatSandbox.TOKEN)));
        assertAccepted(builder(control.browser(60)));
        SANDBOX.assertContractKept();
    }

    @Test
    void whatIsNotValidIsRefusedAndNotTold() {
        assertRefused(builder(Credentials.basic(ChatSandbox.USER, "wrong-secret")));
        assertRefused(builder(Credentials.soTicket("7T:wrong-secret")).appToken(ChatSandbox.APP_TOKEN));
        assertRefused(builder(Credentials.soTicket(ChatSandbox.TICKET)));
        assertRefused(builder(Credentials.bearer("8A:Cust12345.wrong-secret")));
        assertRefused(builder(Credentials.xsrf("wrong-secret", "sandbox-session=wrong-secret")));
        assertThat(SANDBOX.journal()).hasSize(5);
    }

    @Test
    void aTokenThatIsRevokedIsRenewedOnce() {
        AtomicReference<String> token = new AtomicReference<>();
        Credentials renewed = Credentials.renewed(() -> {
            asked.incrementAndGet();
            token.set(SANDBOX.sandbox().issueToken(600));
            return Credentials.bearer(token.get());
        });
        try (ChatClient client = builder(renewed).build()) {
            assertThat(client.getMessages(2347)).hasSize(3);
            SANDBOX.sandbox().revokeToken(token.get());
            MessagesResponse response = client.getMessagesResponse(MessagesQuery.session(2347));
            assertThat(response.messages()).hasSize(3);
            assertThat(response.attempts()).isEqualTo(2);
            assertThat(asked).hasValue(2);
            assertThat(SANDBOX.journal()).extracting(SandboxCall::status).containsExactly(200, 401, 200);
        }
    }

    @Test
    void aTicketAndABrowserSessionAreRenewedToo() throws Exception {
        AtomicReference<String> ticket = new AtomicReference<>();
        Credentials tickets = Credentials.renewed(() -> {
            ticket.set(issued("ticket"));
            return Credentials.soTicket(ticket.get());
        });
        try (ChatClient client = builder(tickets).appToken(ChatSandbox.APP_TOKEN).build()) {
            assertThat(client.getMessages(2347)).hasSize(3);
            control.revoke("ticket", ticket.get());
            assertThat(client.getMessagesResponse(MessagesQuery.session(2347)).attempts()).isEqualTo(2);
        }
        Credentials browsers = Credentials.renewed(
                () -> asked.incrementAndGet() == 1 ? Credentials.xsrf("old", "sandbox-session=old") : loggedIn());
        try (ChatClient client = builder(browsers).build()) {
            assertThat(client.getMessagesResponse(MessagesQuery.session(2347)).attempts()).isEqualTo(2);
        }
    }

    @Test
    void manyCallsWithARevokedTokenRenewItOnce() {
        List<String> tokens = new ArrayList<>();
        Credentials renewed = Credentials.renewed(() -> {
            tokens.add(SANDBOX.sandbox().issueToken(600));
            return Credentials.bearer(tokens.get(tokens.size() - 1));
        });
        try (ChatClient client = builder(renewed).build()) {
            client.getMessages(2347);
            SANDBOX.sandbox().revokeToken(tokens.get(0));
            List<CompletableFuture<List<ChatMessage>>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(client.getMessagesAsync(MessagesQuery.session(2347)));
            }
            assertThat(calls).allSatisfy(call -> assertThat(call.join()).hasSize(3));
            assertThat(tokens).hasSize(2);
        }
    }

    @Test
    void aFollowedSessionGoesOnWhenItsTokenIsRevoked() {
        AtomicReference<String> token = new AtomicReference<>();
        Credentials renewed = Credentials.renewed(() -> {
            token.set(SANDBOX.sandbox().issueToken(600));
            return Credentials.bearer(token.get());
        });
        try (ChatClient client = builder(renewed).callsPerSecond(1000).build();
                MessageIterator messages = client.follow(7001)
                        .interval(Duration.ofMillis(5), Duration.ofMillis(50))
                        .iterator()) {
            SANDBOX.session(7001).customerSays("Is anybody there?");
            assertThat(messages.next().message()).isEqualTo("Is anybody there?");
            SANDBOX.sandbox().revokeToken(token.get());
            SANDBOX.session(7001).agentSays("Yes.");
            assertThat(messages.next().message()).isEqualTo("Yes.");
        }
    }

    private String issued(String kind) {
        try {
            return control.issue(kind);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Credentials loggedIn() {
        try {
            return control.browser(60);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertAccepted(ChatClient.Builder builder) {
        try (ChatClient client = builder.build()) {
            assertThat(client.getMessages(565, 7)).hasSize(3);
        }
    }

    private static void assertRefused(ChatClient.Builder builder) {
        try (ChatClient client = builder.build()) {
            ChatApiException.NotAuthenticated e = catchThrowableOfType(
                    ChatApiException.NotAuthenticated.class, () -> client.getMessages(565, 7));
            assertThat(e.status()).isEqualTo(401);
            assertThat(e.errorType()).isNotNull();
            assertThat(e.attempts()).isEqualTo(1);
            assertThat(e.toString()).doesNotContain("secret", ChatSandbox.TICKET);
        }
    }

    private static ChatClient.Builder builder(Credentials credentials) {
        return ChatClient.builder().baseUrl(SANDBOX.baseUrl().toString()).credentials(credentials);
    }
}
