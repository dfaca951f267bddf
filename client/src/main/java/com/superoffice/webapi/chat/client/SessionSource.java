package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.follow.Poll;
import com.superoffice.webapi.chat.client.follow.PollFailure;
import com.superoffice.webapi.chat.client.follow.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The messages of a session, for a follower. */
final class SessionSource implements Source<ChatMessage> {

    private final BiFunction<MessagesQuery, CallControl, Call> calls;
    private final MessagesQuery query;

    SessionSource(BiFunction<MessagesQuery, CallControl, Call> calls, MessagesQuery query) {
        this.calls = calls;
        this.query = query;
    }

    @Override
    public Poll<ChatMessage> after(@Nullable Integer id) {
        CallControl control = new CallControl();
        MessagesQuery next = id == null ? query : query.after(id);
        return new Poll<>() {
            @Override
            public List<ChatMessage> ask() throws PollFailure {
                try {
                    return calls.apply(next, control).make().messages();
                } catch (ChatApiException e) {
                    throw failure(e);
                } catch (CancellationException e) {
                    throw new PollFailure(false, null, e);
                }
            }

            @Override
            public void abort() {
                control.abort();
            }
        };
    }

    @Override
    public @Nullable Integer id(ChatMessage message) {
        return message.chatMessageId();
    }

    @Override
    public RuntimeException withoutId() {
        return new Failures(query.chatSessionId(), "").withoutId();
    }

    private static PollFailure failure(ChatApiException e) {
        // Without a status it was the supplier of the credentials that failed, which may pass.
        boolean lasting = e instanceof ChatApiException.BadRequest
                || (e instanceof ChatApiException.NotAuthenticated && e.status() != 0)
                || e instanceof ChatApiException.Forbidden
                || e instanceof ChatApiException.WrongTenant;
        return new PollFailure(lasting, retryAfter(e), e);
    }

    private static @Nullable Duration retryAfter(ChatApiException e) {
        if (e instanceof ChatApiException.RateLimited limited) {
            return limited.retryAfter();
        }
        return e instanceof ChatApiException.ServerError error ? error.retryAfter() : null;
    }
}
