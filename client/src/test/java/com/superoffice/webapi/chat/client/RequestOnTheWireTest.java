package com.superoffice.webapi.chat.client;

import static com.superoffice.webapi.chat.contract.ChatContract.MessageProperty.AUTHOR;
import static com.superoffice.webapi.chat.contract.ChatContract.MessageProperty.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every option, by the request that it makes. */
class RequestOnTheWireTest {

    private static final MessagesQuery QUERY = MessagesQuery.session(565).after(7);

    @Test
    void withoutAfterAllMessagesAreAskedFor() throws IOException {
        assertSent(builder -> builder, client -> client.getMessages(565), "{\"ChatSessionId\":565}", List.of());
    }

    @Test
    void anyInt32IsASessionAndAnAfter() throws IOException {
        assertSent(
                builder -> builder,
                client -> client.getMessages(Integer.MIN_VALUE, Integer.MAX_VALUE),
                "{\"ChatSessionId\":-2147483648,\"After\":2147483647}",
                List.of());
    }

    @Test
    void selectedPropertiesAreOneParameterInTheOrderOfTheContract() throws IOException {
        assertSent(
                "?$select=Message%2CAuthor",
                builder -> builder,
                client -> client.getMessages(QUERY.select(AUTHOR, MESSAGE)),
                "{\"ChatSessionId\":565,\"After\":7}",
                List.of());
        assertSent(
                "?$select=Author",
                builder -> builder,
                client -> client.getMessages(QUERY.select(AUTHOR)),
                "{\"ChatSessionId\":565,\"After\":7}",
                List.of());
        assertSent(
                "",
                builder -> builder,
                client -> client.getMessages(QUERY.select()),
                "{\"ChatSessionId\":565,\"After\":7}",
                List.of());
    }

    @Test
    void aLocalizationBecomesThreeHeaders() throws IOException {
        assertHeaders(
                builder -> builder.localization(
                        Localization.NONE.language("nb-NO").culture("en-GB").timeZone("US-NY")),
                "SO-Language: nb-NO",
                "SO-Culture: en-GB",
                "SO-TimeZone: US-NY,includeTZOffset");
    }

    @Test
    void aLocalizationOfTheCallReplacesThatOfTheClient() throws IOException {
        assertSent(
                builder -> builder.localization(Localization.NONE.language("nb-NO").timeZone("NO")),
                client -> client.getMessages(QUERY.localization(Localization.NONE.language("en"))),
                "{\"ChatSessionId\":565,\"After\":7}",
                List.of("SO-Language: en"));
    }

    @Test
    void theAppTokenIsAHeader() throws IOException {
        assertHeaders(builder -> builder.appToken("sandbox-app{1}"), "SO-AppToken: sandbox-app{1}");
    }

    @Test
    void theApplicationIsToldInTheUserAgent() throws IOException {
        assertHeaders(
                builder -> builder.applicationId("Desk/2.1"), "User-Agent: Desk/2.1 " + UserAgent.of(null));
    }

    @Test
    void basicCredentialsAreUtf8() throws IOException {
        assertHeaders(
                builder -> builder.credentials(Credentials.basic("bjørn", "blåbær:2")),
                "Authorization: Basic YmrDuHJuOmJsw6Viw6ZyOjI=");
    }

    @Test
    void aTicketIsSentRaw() throws IOException {
        assertHeaders(
                builder -> builder.credentials(Credentials.soTicket("7T:NwBj{x},+%/=")),
                "Authorization: SoTicket 7T:NwBj{x},+%/=");
    }

    @Test
    void aBearerTokenIsSentRaw() throws IOException {
        assertHeaders(
                builder -> builder.credentials(Credentials.bearer("8A:Cust12345.abc")),
                "Authorization: Bearer 8A:Cust12345.abc");
    }

    @Test
    void anXsrfTokenIsAHeaderAndACookie() throws IOException {
        assertHeaders(
                builder -> builder.credentials(Credentials.xsrf("5ef0", "sandbox-session=17")),
                "X-XSRF-TOKEN: 5ef0",
                "Cookie: sandbox-session=17; XSRF-TOKEN=5ef0");
    }

    @Test
    void theCookiesOfABrowserAreSentAsTheyAre() throws IOException {
        assertHeaders(
                builder -> builder.credentials(Credentials.xsrf("5ef0", "XSRF-TOKEN=5ef0; sandbox-session=17")),
                "X-XSRF-TOKEN: 5ef0",
                "Cookie: XSRF-TOKEN=5ef0; sandbox-session=17");
    }

    @Test
    void aCookieOfASimilarNameIsNotTakenForThatOfTheToken() throws IOException {
        assertHeaders(
                builder -> builder.credentials(Credentials.xsrf("5ef0", "MY-XSRF-TOKEN=1; sandbox-session=17")),
                "X-XSRF-TOKEN: 5ef0",
                "Cookie: MY-XSRF-TOKEN=1; sandbox-session=17; XSRF-TOKEN=5ef0");
    }

    @Test
    @SuppressWarnings("deprecation") // What replaces Client.Default is not there in the least version of Feign.
    void anotherTransportSendsTheSame() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json(Answers.DOCUMENTED))) {
            ChatClient client = Clients.of(server)
                    .transport(new Client.Default(null, null))
                    .build();
            assertThat(client.getMessages(QUERY.select(AUTHOR, MESSAGE))).hasSize(3);
            assertThat(server.requests().get(0).lines())
                    .contains(
                            "POST /api/v1/Agents/Chat/GetChatMessages?$select=Message%2CAuthor HTTP/1.1",
                            "Accept: application/json",
                            "Authorization: Basic dGplMDpUamUw",
                            "{\"ChatSessionId\":565,\"After\":7}");
        }
    }

    @Test
    void aBaseUrlMayHaveATenantAndASlashAtItsEnd() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            ChatClient client = ChatClient.builder()
                    .baseUrl("http://localhost:" + server.port() + "/Cust12345/api/v1/")
                    .credentials(Credentials.bearer("8A"))
                    .build();
            assertThat(client.getMessages(1)).isEmpty();
            assertThat(server.requests().get(0))
                    .startsWith("POST /Cust12345/api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\n");
        }
    }

    @Test
    void aClientBuiltFromAnotherSendsWhatThatSentAndWhatWasChanged() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            ChatClient first = Clients.of(server)
                    .appToken("sandbox-app")
                    .localization(Localization.NONE.language("sv"))
                    .build();
            assertThat(first.toBuilder().applicationId("Desk").build().getMessages(QUERY)).isEmpty();
            assertThat(server.requests().get(0).lines())
                    .contains(
                            "SO-AppToken: sandbox-app",
                            "SO-Language: sv",
                            "User-Agent: Desk " + UserAgent.of(null),
                            "Authorization: Basic dGplMDpUamUw");
        }
    }

    private static void assertHeaders(UnaryOperator<ChatClient.Builder> setting, String... headers) throws IOException {
        assertSent(
                setting,
                client -> client.getMessages(QUERY),
                "{\"ChatSessionId\":565,\"After\":7}",
                List.of(headers));
    }

    private static void assertSent(
            UnaryOperator<ChatClient.Builder> setting, Consumer<ChatClient> call, String body, List<String> headers)
            throws IOException {
        assertSent("", setting, call, body, headers);
    }

    /** Compares the whole request; the given headers replace the usual ones of the same name. */
    private static void assertSent(
            String query,
            UnaryOperator<ChatClient.Builder> setting,
            Consumer<ChatClient> call,
            String body,
            List<String> headers)
            throws IOException {
        try (ScriptedServer server = new ScriptedServer(Answers.json("[]"))) {
            call.accept(setting.apply(Clients.of(server)).build());
            List<String> expected = new ArrayList<>(List.of(
                    "Host: localhost:" + server.port(),
                    "Accept: application/json",
                    "Accept-Encoding: gzip",
                    "Content-Length: " + body.length(),
                    "Content-Type: application/json",
                    "SO-TimeZone: includeTZOffset",
                    "User-Agent: " + UserAgent.of(null)));
            if (headers.stream().noneMatch(header -> header.startsWith("X-XSRF-TOKEN"))) {
                expected.add("Authorization: Basic dGplMDpUamUw");
            }
            for (String header : headers) {
                String name = header.substring(0, header.indexOf(':') + 1);
                expected.removeIf(usual -> usual.startsWith(name));
                expected.add(header);
            }
            expected.add("POST /api/v1/Agents/Chat/GetChatMessages" + query + " HTTP/1.1");
            expected.add("");
            expected.add(body);
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0).lines()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
