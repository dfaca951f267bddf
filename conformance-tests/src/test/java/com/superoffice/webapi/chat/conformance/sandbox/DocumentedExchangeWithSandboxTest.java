package com.superoffice.webapi.chat.conformance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.ChatMessage;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import com.superoffice.webapi.chat.conformance.judge.DocumentedExchange;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** D13: the contract's two sides meet: the documented request gets the documented response. */
class DocumentedExchangeWithSandboxTest {

    private static ChatSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = ChatSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void theRequestAsItIsWrittenGetsTheResponseAsItIsWritten() throws Exception {
        try (Wire wire = Wire.to(BaseUrl.parse(sandbox.baseUrl().toString()), Duration.ofSeconds(10))) {
            assertThat(DocumentedExchange.run(wire)).isEmpty();
        }
    }

    @Test
    void theGeneratedClientSendsTheDocumentedRequestAndReadsTheDocumentedMessages() throws Exception {
        try (RecordingRelay relay = new RecordingRelay(sandbox.baseUrl())) {
            List<ChatMessage> messages = ChatClient.builder()
                    .baseUrl(relay.baseUrl())
                    .credentials(Credentials.basic(ChatSandbox.USER, ChatSandbox.PASSWORD))
                    .build()
                    .getMessages(565, 7);
            assertThat(messages.stream().map(DocumentedExchangeWithSandboxTest::fields))
                    .containsExactlyElementsOf(DocumentedExchange.documented()
                            .valueStream()
                            .map(DocumentedExchangeWithSandboxTest::fields)
                            .toList());
            assertThat(relay.sent().lines().map(DocumentedExchangeWithSandboxTest::withoutVersions))
                    .containsExactlyInAnyOrder(
                            "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1",
                            "Host: localhost:" + relay.port(),
                            "Accept: application/json",
                            "Accept-Encoding: gzip",
                            "Authorization: Basic dGplMDpUamUw",
                            "Content-Length: 31",
                            "Content-Type: application/json",
                            "SO-TimeZone: includeTZOffset",
                            "User-Agent: superoffice-chat-client",
                            "",
                            "{\"ChatSessionId\":565,\"After\":7}");
        }
    }

    private static List<String> fields(ChatMessage message) {
        return List.of(
                String.valueOf(message.chatMessageId()),
                String.valueOf(message.chatSessionId()),
                String.valueOf(message.type()),
                String.valueOf(message.message()),
                String.valueOf(message.author()),
                String.valueOf(message.readByCustomer()),
                String.valueOf(message.specialType()),
                String.valueOf(message.specialParam()),
                String.valueOf(message.whenPosted()));
    }

    private static List<String> fields(JsonNode message) {
        return message.valueStream().map(JsonNode::asString).toList();
    }

    private static String withoutVersions(String line) {
        return line.replaceAll("^(User-Agent: superoffice-chat-client)/\\S+ Java/\\S+$", "$1");
    }
}
