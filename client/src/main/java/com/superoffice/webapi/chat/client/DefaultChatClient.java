package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.wire.ErrorObject;
import com.superoffice.webapi.chat.client.wire.Wire;
import com.superoffice.webapi.chat.client.wire.WireFailure;
import com.superoffice.webapi.chat.client.wire.WireRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends calls over the wire. */
final class DefaultChatClient implements ChatClient {

    private final Wire<ChatMessage> wire;
    private final Credentials credentials;

    DefaultChatClient(Wire<ChatMessage> wire, Credentials credentials) {
        this.wire = wire;
        this.credentials = credentials;
    }

    @Override
    public List<ChatMessage> getMessages(int chatSessionId) {
        return call(chatSessionId, null);
    }

    @Override
    public List<ChatMessage> getMessages(int chatSessionId, int after) {
        return call(chatSessionId, after);
    }

    private List<ChatMessage> call(int chatSessionId, @Nullable Integer after) {
        try {
            return wire.attempt(new WireRequest(
                            chatSessionId,
                            after,
                            List.of(),
                            null,
                            null,
                            "includeTZOffset",
                            null,
                            credentials.headers(),
                            Duration.ofSeconds(10)))
                    .send()
                    .messages();
        } catch (WireFailure e) {
            ErrorObject error = e.error();
            Failure failure = new Failure(
                    e.getMessage() == null ? "" : e.getMessage(),
                    e.getCause(),
                    e.status(),
                    error == null ? null : error.type(),
                    error == null ? null : error.message(),
                    1,
                    Duration.ZERO,
                    null,
                    null);
            throw e.status() == 401
                    ? new ChatApiException.NotAuthenticated(failure)
                    : new ChatApiException.Unreachable(failure);
        }
    }
}
