package com.superoffice.webapi.chat.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.superoffice.webapi.chat.client.ChatApiException;
import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** D1: on line the path begins with the tenant. */
@Timeout(60)
class ClientOfATenantTest {

    @RegisterExtension
    static final ChatSandboxExtension SANDBOX = new ChatSandboxExtension("--sandbox.tenant=Cust12345");

    @Test
    void theBaseUrlHoldsTheTenant() {
        assertThat(SANDBOX.baseUrl().getPath()).isEqualTo("/Cust12345/api/v1");
        try (ChatClient client = client(SANDBOX.baseUrl().toString())) {
            assertThat(client.getMessages(565, 7)).hasSize(3);
        }
        assertThat(SANDBOX.journal())
                .extracting(SandboxCall::target)
                .containsExactly("/Cust12345/api/v1/Agents/Chat/GetChatMessages");
    }

    @Test
    void withoutTheTenantNothingIsFound() {
        try (ChatClient client = client("http://" + SANDBOX.baseUrl().getAuthority() + "/api/v1")) {
            assertThat(catchThrowableOfType(ChatApiException.BadRequest.class, () -> client.getMessages(565, 7))
                            .status())
                    .isEqualTo(404);
        }
    }

    private static ChatClient client(String baseUrl) {
        return ChatClient.builder()
                .baseUrl(baseUrl)
                .credentials(Credentials.basic(ChatSandbox.USER, ChatSandbox.PASSWORD))
                .build();
    }
}
