package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** D13: the documented request and response, over a real socket. */
class DocumentedExchangeTest {

    @Test
    void theDocumentedMessagesAreReadWithTheirOffsets() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json(Answers.DOCUMENTED))) {
            assertThat(client(server).getMessages(565, 7))
                    .hasSize(3)
                    .first()
                    .isEqualTo(new ChatMessage(
                            1001,
                            2347,
                            "ToCustomer",
                            "Hello! How can I help you today?",
                            "Sarah Johnson",
                            1,
                            "None",
                            "",
                            OffsetDateTime.of(2024, 12, 15, 9, 23, 15, 0, ZoneOffset.ofHours(1))));
        }
    }

    @Test
    void theRequestOnTheWireIsThisAndNothingElse() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            assertThat(client(server).getMessages(565, 7)).isEmpty();
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0).lines())
                    .containsExactlyInAnyOrder(
                            "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1",
                            "Host: localhost:" + server.port(),
                            "Accept: application/json",
                            "Accept-Encoding: gzip",
                            "Authorization: Basic dGplMDpUamUw",
                            "Content-Length: 31",
                            "Content-Type: application/json",
                            "SO-TimeZone: includeTZOffset",
                            "User-Agent: " + UserAgent.of(null),
                            "",
                            "{\"ChatSessionId\":565,\"After\":7}");
        }
    }

    private static ChatClient client(ScriptedServer server) {
        return ChatClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.basic("tje0", "Tje0"))
                .build();
    }
}
