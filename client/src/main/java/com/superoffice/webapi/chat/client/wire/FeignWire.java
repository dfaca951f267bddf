package com.superoffice.webapi.chat.client.wire;

import com.superoffice.webapi.chat.client.wire.generated.ChatAgentApi;
import com.superoffice.webapi.chat.client.wire.generated.GetChatMessagesRequest;
import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests by calling the generated Feign interface.
 *
 * <p>The generated methods have no parameter for credentials and time limits, and no result for the status; so each
 * attempt stands behind the interface itself, adds the ones and keeps the other.
 */
final class FeignWire<M> implements Wire<M> {

    private static final Class<?>[] INTERFACES = {ChatAgentApi.class};

    private final Client transport;
    private final Duration connectTimeout;
    private final TimeLimits limits;
    private final AnswerReader<M> reader;
    private final Map<Method, GeneratedCall> calls;

    FeignWire(
            String baseUrl,
            Client transport,
            Duration connectTimeout,
            String userAgent,
            ScheduledExecutorService timer,
            MessagesReader<M> reader) {
        this.transport = transport;
        this.connectTimeout = connectTimeout;
        this.limits = new TimeLimits(timer);
        this.reader = new AnswerReader<>(reader);
        this.calls = GeneratedCall.all(baseUrl, userAgent);
    }

    @Override
    public Attempt<M> attempt(WireRequest request) {
        return new FeignAttempt<>(request, connectTimeout, limits, reader, this::call);
    }

    /** The generated interface declares no exceptions; the attempt gets them past it. */
    private void call(FeignAttempt<?> attempt) throws IOException {
        IOException[] failure = {null};
        ChatAgentApi api = (ChatAgentApi)
                Proxy.newProxyInstance(ChatAgentApi.class.getClassLoader(), INTERFACES, (proxy, method, arguments) -> {
                    try {
                        exchange(attempt, method, arguments);
                    } catch (IOException e) {
                        failure[0] = e;
                    }
                    return null;
                });
        WireRequest request = attempt.request();
        api.getChatMessages(
                new GetChatMessagesRequest().chatSessionId(request.chatSessionId()).after(request.after()),
                null,
                request.language(),
                request.culture(),
                request.timeZone(),
                request.appToken(),
                query(request.select()));
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private void exchange(FeignAttempt<?> attempt, Method method, @Nullable Object[] arguments) throws IOException {
        GeneratedCall call = calls.get(method);
        if (call == null) {
            throw new IllegalStateException("only the methods whose query is a map are called, not " + method);
        }
        Request request = call.request(arguments, attempt.request().headers());
        Response response = transport.execute(request, attempt.options());
        attempt.opened(response);
        attempt.answered(response);
    }

    private static ChatAgentApi.GetChatMessagesQueryParams query(List<String> select) {
        ChatAgentApi.GetChatMessagesQueryParams query = new ChatAgentApi.GetChatMessagesQueryParams();
        return select.isEmpty() ? query : query.$select(String.join(",", select));
    }
}
