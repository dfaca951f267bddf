package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.wire.Wire;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Collects what a client needs. */
final class ChatClientBuilder implements ChatClient.Builder {

    private @Nullable String baseUrl;
    private @Nullable Credentials credentials;

    @Override
    public ChatClient.Builder baseUrl(String baseUrl) {
        this.baseUrl = BaseUrl.checked(baseUrl);
        return this;
    }

    @Override
    public ChatClient.Builder credentials(Credentials credentials) {
        this.credentials = Arguments.notNull(credentials, "credentials");
        return this;
    }

    @Override
    public ChatClient build() {
        if (baseUrl == null) {
            throw new IllegalStateException("baseUrl: is missing");
        }
        if (credentials == null) {
            throw new IllegalStateException("credentials: are missing");
        }
        Duration connectTimeout = Duration.ofSeconds(5);
        return new DefaultChatClient(
                Wire.to(
                        baseUrl,
                        Wire.transport(connectTimeout),
                        connectTimeout,
                        "superoffice-chat-client",
                        Executors.newSingleThreadScheduledExecutor(task -> {
                            Thread thread = new Thread(task, "superoffice-chat-client-timer");
                            thread.setDaemon(true);
                            return thread;
                        }),
                        ChatMessage::new,
                        ZoneOffset.UTC),
                credentials);
    }
}
