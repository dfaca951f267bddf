package com.superoffice.webapi.chat.conformance.client;

import static com.superoffice.webapi.chat.contract.ChatContract.MessageProperty.AUTHOR;
import static com.superoffice.webapi.chat.contract.ChatContract.MessageProperty.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.superoffice.webapi.chat.client.ChatApiException;
import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.ChatMessage;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.client.Localization;
import com.superoffice.webapi.chat.client.MessagesQuery;
import com.superoffice.webapi.chat.client.MessagesResponse;
import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.ChatSandboxExtension;
import feign.Client;
import feign.DefaultClient;
import feign.Request;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client asks for is what it gets, from the sandbox. */
@Timeout(60)
class ClientReadsTest {

    @RegisterExtension
    static final ChatSandboxExtension SANDBOX = new ChatSandboxExtension();

    private final ChatClient client = builder().build();

    @AfterEach
    void noRequestWasOutsideTheContract() {
        client.close();
        SANDBOX.assertContractKept();
    }

    @Test
    void allMessagesOrThoseAfterAnId() {
        assertThat(client.getMessages(3001)).extracting(ChatMessage::chatMessageId)
                .containsExactly(101, 102, 103, 104, 105, 106);
        assertThat(client.getMessages(3001, 104)).extracting(ChatMessage::chatMessageId).containsExactly(105, 106);
        assertThat(client.getMessages(3001, 106)).isEmpty();
        assertThat(client.getMessages(3001, 0)).hasSize(6);
        assertThat(client.getMessages(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void everyTypeAndSpecialTypeComesAsItsConstant() {
        assertThat(client.getMessages(3001).stream().map(ChatMessage::type).distinct())
                .containsExactlyInAnyOrderElementsOf(ChatContract.Type.KNOWN);
        assertThat(client.getMessages(3002).stream().map(ChatMessage::specialType))
                .containsExactlyInAnyOrderElementsOf(ChatContract.SpecialType.KNOWN);
    }

    @Test
    void textsComeAsTheyWereWritten() {
        String text = "«Blåbær» 👍🏽 您好 \u200f(1)\u200e <b>&amp;</b> \"\\\" \u2028 \t\n\u0001 ${7*7}";
        int id = SANDBOX.session(7001).customerSays(text);
        ChatMessage message = client.getMessages(7001).get(0);
        assertThat(message.chatMessageId()).isEqualTo(id);
        assertThat(message.message()).isEqualTo(text);
        assertThat(message.toString()).doesNotContain("Blåbær");
    }

    @Test
    void onlySelectedPropertiesComeWithAValue() {
        ChatMessage message = client.getMessages(
                        MessagesQuery.session(565).after(7).select(AUTHOR, MESSAGE))
                .get(0);
        assertThat(message)
                .isEqualTo(new ChatMessage(
                        null,
                        null,
                        null,
                        "Hello! How can I help you today?",
                        "Sarah Johnson",
                        null,
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource({"en, Thank you", "nb-NO, Takk", "sv, Tack", "fr, Merci"})
    void textsAreInTheLanguageThatWasAskedFor(String language, String text) {
        assertThat(client.getMessages(MessagesQuery.session(3003)
                                .after(301)
                                .localization(Localization.NONE.language(language)))
                        .get(0)
                        .message())
                .isEqualTo(text);
    }

    @Test
    void numbersAndDatesInTextsAreInTheCultureThatWasAskedFor() {
        ChatClient german = client.toBuilder()
                .localization(Localization.NONE.language("en").culture("de-DE"))
                .build();
        assertThat(german.getMessages(3003, 303).get(0).message())
                .isEqualTo("10 items, 4,56 kg, on 15.12.2024, at the latest 15.12.2024 17:05:09");
        assertThat(client.getMessages(3003, 303).get(0).message()).startsWith("[I:10] items");
    }

    @ParameterizedTest
    @CsvSource({
        "US-NY, 2024-06-03T04:00-04:00",
        "NO, 2024-06-03T10:00+02:00",
        "UTC, 2024-06-03T08:00Z",
        "Asia/Kolkata, 2024-06-03T13:30+05:30"
    })
    void datesAreInTheZoneThatWasAskedForWithTheirOffset(String zone, String date) {
        List<ChatMessage> messages = client.getMessages(
                MessagesQuery.session(3001).localization(Localization.NONE.timeZone(zone)));
        assertThat(String.valueOf(messages.get(0).whenPosted())).isEqualTo(date);
    }

    @Test
    void aTimeZoneThatTheServerDoesNotKnowIsABadRequest() {
        ChatApiException.BadRequest e = catchThrowableOfType(
                ChatApiException.BadRequest.class,
                () -> client.getMessages(
                        MessagesQuery.session(3001).localization(Localization.NONE.timeZone("Mars"))));
        assertThat(e.errorMessage())
                .contains("SO-TimeZone: unknown time zone \"Mars\"; expected an id or a code such as UTC, NO, US-NY, or"
                        + " an IANA name");
    }

    @Test
    void theWholeResponseAndTheSameLater() {
        MessagesQuery query = MessagesQuery.session(565).after(7);
        MessagesResponse response = client.getMessagesResponse(query);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.attempts()).isEqualTo(1);
        assertThat(response.slow()).isFalse();
        assertThat(response.headers().get("content-type").get(0)).startsWith("application/json");
        assertThat(client.getMessagesAsync(query).join()).isEqualTo(response.messages());
        assertThat(client.getMessagesResponseAsync(query).join().messages()).isEqualTo(response.messages());
    }

    /** D6: whatever name the same JSON goes by. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/json",
                "application/json-patch+json",
                "application/merge-patch+json",
                "*/*"
            })
    void jsonIsReadByAnyOfItsNames(String accepted) {
        try (ChatClient other = builder().transport(accepting(accepted)).build()) {
            MessagesResponse response =
                    other.getMessagesResponse(MessagesQuery.session(565).after(7));
            assertThat(response.messages()).isEqualTo(client.getMessages(565, 7));
            assertThat(response.headers().get("Content-Type").get(0))
                    .startsWith(accepted.equals("*/*") ? "application/json" : accepted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml"})
    void xmlWasNotAskedForAndIsToldByItsName(String accepted) {
        try (ChatClient other = builder().transport(accepting(accepted)).build()) {
            assertThat(catchThrowableOfType(
                                    ChatApiException.UnexpectedAnswer.class, () -> other.getMessages(565, 7))
                            .getMessage())
                    .startsWith("GetChatMessages of session 565: 200 expected JSON, found " + accepted + " (attempts: 1,");
        }
    }

    /** As if somebody between the client and the server had another taste. */
    private static Client accepting(String mediaType) {
        Client client = new DefaultClient(null, null);
        return (request, options) -> {
            Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
            headers.put("Accept", List.of(mediaType));
            return client.execute(
                    Request.create(
                            request.httpMethod(),
                            request.url(),
                            headers,
                            Request.Body.create(request.body()),
                            request.requestTemplate()),
                    options);
        };
    }

    private static ChatClient.Builder builder() {
        return ChatClient.builder()
                .baseUrl(SANDBOX.baseUrl().toString())
                .credentials(Credentials.basic(ChatSandbox.USER, ChatSandbox.PASSWORD));
    }
}
