package com.superoffice.webapi.chat.client;

import static com.superoffice.webapi.chat.contract.ChatContract.MessageProperty.AUTHOR;
import static com.superoffice.webapi.chat.contract.ChatContract.MessageProperty.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.client.micrometer.MicrometerChatMetrics;
import com.superoffice.webapi.chat.contract.ChatContract;
import feign.http2client.Http2Client;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every Java snippet of the README stands here, is compiled, and is run against a server. */
@Timeout(30)
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path THIS =
            Path.of("src/test/java/com/superoffice/webapi/chat/client/ReadmeTest.java");

    private ScriptedServer server;
    private ChatClient client;
    private final List<Object> handled = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer(Answers.json(Answers.DOCUMENTED));
        client = ChatClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.basic("tje0", "Tje0"))
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void everySnippetOfTheReadmeIsOneOfThese() throws IOException {
        String samples = unindented(Files.readString(THIS));
        Matcher snippets = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        int count = 0;
        while (snippets.find()) {
            count++;
            assertThat(samples).contains(unindented(snippets.group(1)));
        }
        assertThat(count).isGreaterThan(8);
    }

    @Test
    void theFirstMessage() {
        ChatClient sandbox = client;
        handled.add(new Object() {
            List<ChatMessage> five() {
                ChatClient client = ChatClient.builder()
                        .baseUrl("http://localhost:8080/api/v1")
                        .credentials(Credentials.basic("tje0", "Tje0"))
                        .build();
                List<ChatMessage> messages = client.getMessages(565, 7);
                return messages;
            }
        });
        assertThat(sandbox.getMessages(565, 7)).hasSize(3);
    }

    @Test
    void settings() {
        String appToken = "sandbox-app";
        ChatClient tuned = client.toBuilder()
                .appToken(appToken)
                .applicationId("ServiceDesk/2.1")
                .localization(Localization.NONE.language("nb-NO").culture("en-GB").timeZone("NO"))
                .zoneOfDatesWithoutOffset(ZoneId.of("Europe/Oslo"))
                .connectTimeout(Duration.ofSeconds(2))
                .attemptTimeout(Duration.ofSeconds(8))
                .callTimeout(Duration.ofSeconds(20))
                .retry(RetryPolicy.STANDARD.attempts(2))
                .build();
        assertThat(tuned.getMessages(565)).hasSize(3);
    }

    @Test
    void anotherTransport() {
        ChatClient overHttp2 = client.toBuilder()
                .transport(new Http2Client())
                .build();
        assertThat(overHttp2.getMessages(565)).hasSize(3);
    }

    @Test
    void queries() {
        List<ChatMessage> messages = client.getMessages(MessagesQuery.session(565)
                .after(7)
                .select(AUTHOR, MESSAGE)
                .localization(Localization.NONE.language("en"))
                .timeout(Duration.ofSeconds(3)));
        assertThat(messages).hasSize(3);

        CompletableFuture<List<ChatMessage>> later = client.getMessagesAsync(MessagesQuery.session(565));
        assertThat(later.join()).hasSize(3);

        MessagesResponse response = client.getMessagesResponse(MessagesQuery.session(565));
        if (response.slow()) {
            handled.add(response.attempts() + " attempts took " + response.duration());
        }
        assertThat(response.slow()).isFalse();
    }

    @Test
    void types() {
        for (ChatMessage message : client.getMessages(565)) {
            if (ChatContract.Type.TO_USER.equals(message.type())) {
                handled.add(message);
            }
        }
        assertThat(handled).hasSize(1);
    }

    @Test
    void followingInAThread() {
        handled.add(1000);
        int lastHandled = 1000;
        try (MessageIterator messages = client.follow(565).after(lastHandled).iterator()) {
            while (messages.hasNext()) {
                ChatMessage message = messages.next();
                handle(message);
            }
        }
        assertThat(handled).hasSize(4);
    }

    @Test
    void followingAsAStream() throws IOException {
        // The last of the three ends the chat.
        int last = Answers.DOCUMENTED.lastIndexOf("None");
        String closed = Answers.DOCUMENTED.substring(0, last) + "ClosedByCustomer"
                + Answers.DOCUMENTED.substring(last + "None".length());
        try (ScriptedServer server = new ScriptedServer(Answers.json(closed))) {
            ChatClient client = this.client.toBuilder().baseUrl(server.baseUrl()).build();
            try (Stream<ChatMessage> messages = client.follow(565).stream()) {
                messages.takeWhile(message -> !ChatContract.SpecialType.CLOSED_BY_CUSTOMER.equals(message.specialType()))
                        .forEach(this::handle);
            }
            client.close();
        }
        assertThat(handled).hasSize(2);
    }

    @Test
    void followingAsAPublisher() throws InterruptedException {
        BlockingQueue<ChatMessage> queue = new LinkedBlockingQueue<>();
        Flow.Subscriber<ChatMessage> subscriber = new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(3);
            }

            @Override
            public void onNext(ChatMessage message) {
                queue.add(message);
            }

            @Override
            public void onError(Throwable failure) {
                handled.add(failure);
            }

            @Override
            public void onComplete() {
                handled.add("complete");
            }
        };
        client.follow(565)
                .interval(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .subscribe(subscriber);
        assertThat(queue.take().chatMessageId()).isEqualTo(1001);
    }

    @Test
    void credentials() {
        Vault vault = new Vault();
        ChatClient renewing = client.toBuilder()
                .credentials(Credentials.renewed(() -> Credentials.bearer(vault.freshToken())))
                .build();
        assertThat(renewing.getMessages(565)).hasSize(3);
    }

    @Test
    void errors() {
        try {
            client.getMessages(565);
        } catch (ChatApiException.RateLimited e) {
            comeBackIn(e.retryAfter());
        } catch (ChatApiException.Forbidden | ChatApiException.WrongTenant e) {
            giveUp(e);
        } catch (ChatApiException e) {
            log(e.getMessage());
        }
        assertThat(handled).isEmpty();
    }

    @Test
    void limits() {
        ChatClient limited = client.toBuilder()
                .callsPerSecond(5)
                .limitPlainCalls(true)
                .build();
        assertThat(limited.getMessages(565)).hasSize(3);
    }

    @Test
    void metrics() {
        MeterRegistry registry = new SimpleMeterRegistry();
        ChatClient measured = client.toBuilder()
                .metrics(MicrometerChatMetrics.in(registry))
                .build();
        assertThat(measured.getMessages(565)).hasSize(3);
        assertThat(registry.get(MicrometerChatMetrics.CALLS).tag("outcome", "ok").timer().count()).isEqualTo(1);
    }

    private void handle(ChatMessage message) {
        handled.add(message);
        if (handled.size() == 4) {
            client.close();
        }
    }

    private void comeBackIn(Duration time) {
        handled.add(time);
    }

    private void giveUp(ChatApiException e) {
        handled.add(e);
    }

    private void log(String message) {
        handled.add(message);
    }

    private static final class Vault {

        String freshToken() {
            return "8A:Cust12345.abc";
        }
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
