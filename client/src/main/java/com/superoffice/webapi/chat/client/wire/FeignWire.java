package com.superoffice.webapi.chat.client.wire;

import com.superoffice.webapi.chat.client.wire.generated.ChatAgentApi;
import com.superoffice.webapi.chat.contract.ChatContract.RequestProperty;
import feign.Client;
import feign.Feign;
import feign.InvocationContext;
import feign.Logger;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.Retryer;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests through the generated Feign interface.
 *
 * <p>The generated methods have no parameter for credentials and time limits, and no result for the status. The attempt
 * that runs in the thread carries these: out as headers and options, back as the answer or the failure.
 */
final class FeignWire<M> implements Wire<M> {

    private static final String MEDIA_TYPE = "application/json";

    private static final ThreadLocal<FeignAttempt<?>> RUNNING = new ThreadLocal<>();
    private final ChatAgentApi api;
    private final Duration connectTimeout;
    private final String userAgent;
    private final ScheduledExecutorService timer;
    private final AnswerReader<M> reader;

    FeignWire(
            String baseUrl,
            Client transport,
            Duration connectTimeout,
            String userAgent,
            ScheduledExecutorService timer,
            MessagesReader<M> reader) {
        this.connectTimeout = connectTimeout;
        this.userAgent = userAgent;
        this.timer = timer;
        this.reader = new AnswerReader<>(reader);
        this.api = Feign.builder()
                .client((request, options) -> execute(transport, request))
                .encoder(FeignWire::encode)
                .requestInterceptor(this::addHeaders)
                .responseInterceptor((answer, rest) -> FeignWire.read(answer))
                .retryer(Retryer.NEVER_RETRY)
                .logLevel(Logger.Level.NONE)
                .target(ChatAgentApi.class, baseUrl);
    }

    @Override
    public Attempt<M> attempt(WireRequest request) {
        return new FeignAttempt<>(request, connectTimeout, timer, reader, this::call);
    }

    private void call(FeignAttempt<?> attempt) {
        RUNNING.set(attempt);
        try {
            WireRequest request = attempt.request();
            ChatAgentApi.GetChatMessagesQueryParams query = new ChatAgentApi.GetChatMessagesQueryParams();
            if (!request.select().isEmpty()) {
                query.$select(request.select());
            }
            api.getChatMessages(
                    new com.superoffice.webapi.chat.client.wire.generated.GetChatMessagesRequest()
                            .chatSessionId(request.chatSessionId())
                            .after(request.after()),
                    null,
                    request.language(),
                    request.culture(),
                    request.timeZone(),
                    request.appToken(),
                    query);
        } finally {
            RUNNING.remove();
        }
    }

    /** Without Jackson's data binding, which nothing else needs. */
    private static void encode(Object body, Type type, RequestTemplate template) {
        var request = (com.superoffice.webapi.chat.client.wire.generated.GetChatMessagesRequest) body;
        StringBuilder json = new StringBuilder(48)
                .append("{\"")
                .append(RequestProperty.CHAT_SESSION_ID.propertyName())
                .append("\":")
                .append(request.getChatSessionId());
        if (request.getAfter() != null) {
            json.append(",\"")
                    .append(RequestProperty.AFTER.propertyName())
                    .append("\":")
                    .append(request.getAfter());
        }
        template.body(json.append('}').toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The generated {@code Accept} lists XML beside JSON; only JSON is read here. */
    private void addHeaders(RequestTemplate template) {
        template.removeHeader("Accept");
        template.headerLiteral("Accept", MEDIA_TYPE);
        template.headerLiteral("Accept-Encoding", "gzip");
        template.headerLiteral("User-Agent", userAgent);
        RUNNING.get().request().headers().forEach((name, value) -> template.headerLiteral(name, value));
    }

    private static Response execute(Client transport, Request request) throws IOException {
        FeignAttempt<?> attempt = RUNNING.get();
        Response response = transport.execute(request, attempt.options());
        attempt.opened(response);
        return response;
    }

    private static @Nullable Object read(InvocationContext answer) throws IOException {
        RUNNING.get().answered(answer.response());
        return null;
    }
}
