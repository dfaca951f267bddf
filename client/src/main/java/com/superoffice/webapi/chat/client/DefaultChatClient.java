package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.follow.Followers;
import com.superoffice.webapi.chat.client.follow.Limiter;
import com.superoffice.webapi.chat.client.retry.Deadline;
import com.superoffice.webapi.chat.client.wire.Wire;
import com.superoffice.webapi.chat.client.wire.WireAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;

/** Makes calls with the settings it was built with. */
final class DefaultChatClient implements ChatClient {

    private final Settings settings;
    private final CredentialSource credentials;
    private final ClientThreads threads;
    private final Limiter limiter;
    private final Wire<ChatMessage> wire;
    private final Followers followers;
    private final Set<CallFuture<?>> asynchronous = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    DefaultChatClient(Settings settings) {
        this.settings = settings;
        this.credentials = new CredentialSource(settings.credentials());
        this.threads = new ClientThreads(settings.executor());
        this.limiter = new Limiter(settings.callsPerSecond(), threads);
        this.wire = Wire.to(
                settings.baseUrl(),
                settings.transport(),
                settings.connectTimeout(),
                UserAgent.of(settings.applicationId()),
                threads.timer(),
                ChatMessage::new,
                settings.zoneOfDatesWithoutOffset());
        this.followers = new Followers(threads, limiter, threads.executor(), settings.random());
    }

    @Override
    public List<ChatMessage> getMessages(int chatSessionId) {
        return getMessages(MessagesQuery.session(chatSessionId));
    }

    @Override
    public List<ChatMessage> getMessages(int chatSessionId, int after) {
        return getMessages(MessagesQuery.session(chatSessionId).after(after));
    }

    @Override
    public List<ChatMessage> getMessages(MessagesQuery query) {
        return call(query, new CallControl()).make().messages();
    }

    @Override
    public MessagesResponse getMessagesResponse(MessagesQuery query) {
        Call call = call(query, new CallControl());
        return call.response(call.make());
    }

    @Override
    public CompletableFuture<List<ChatMessage>> getMessagesAsync(MessagesQuery query) {
        return later(query, (call, answer) -> answer.messages());
    }

    @Override
    public CompletableFuture<MessagesResponse> getMessagesResponseAsync(MessagesQuery query) {
        return later(query, Call::response);
    }

    @Override
    public SessionFollow follow(int chatSessionId) {
        return follow(MessagesQuery.session(chatSessionId));
    }

    @Override
    public SessionFollow follow(MessagesQuery query) {
        Arguments.notNull(query, "query");
        refuseIfClosed();
        return new DefaultSessionFollow(
                followers, this::poll, query.withId(), DefaultSessionFollow.FASTEST, DefaultSessionFollow.SLOWEST);
    }

    @Override
    public Builder toBuilder() {
        return new ChatClientBuilder(settings);
    }

    @Override
    public void close() {
        closed = true;
        followers.close();
        asynchronous.forEach(call -> call.cancel(true));
        credentials.close();
        threads.shutdown();
    }

    @Override
    public String toString() {
        return "ChatClient[" + settings + "]";
    }

    private <T> CompletableFuture<T> later(
            MessagesQuery query, BiFunction<Call, WireAnswer<ChatMessage>, T> result) {
        CallControl control = new CallControl();
        Call call = call(query, control);
        CallFuture<T> future = new CallFuture<>(control, () -> result.apply(call, call.make()), asynchronous::remove);
        asynchronous.add(future);
        try {
            threads.executor().execute(future);
        } catch (RejectedExecutionException e) {
            asynchronous.remove(future);
            future.completeExceptionally(e);
        }
        if (closed) {
            future.cancel(true);
        }
        return future;
    }

    private Call call(MessagesQuery query, CallControl control) {
        Arguments.notNull(query, "query");
        refuseIfClosed();
        return new Call(
                settings,
                wire,
                credentials,
                settings.limitPlainCalls() ? limiter : null,
                false,
                query,
                settings.retry(),
                deadline(query),
                control);
    }

    /** A follower waited for its turn already, and has its own way of trying again. */
    private Call poll(MessagesQuery query, CallControl control) {
        return new Call(
                settings, wire, credentials, limiter, true, query, RetryPolicy.NEVER, deadline(query), control);
    }

    private Deadline deadline(MessagesQuery query) {
        Duration own = query.timeout();
        return Deadline.in(own == null ? settings.callTimeout() : own, settings.timekeeper());
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
    }
}
