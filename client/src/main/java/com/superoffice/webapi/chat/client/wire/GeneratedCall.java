package com.superoffice.webapi.chat.client.wire;

import com.superoffice.webapi.chat.client.wire.generated.ChatAgentApi;
import com.superoffice.webapi.chat.client.wire.generated.GetChatMessagesRequest;
import com.superoffice.webapi.chat.contract.ChatContract.RequestProperty;
import feign.Contract;
import feign.MethodMetadata;
import feign.Request;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the request of a call to a method of the generated interface: path, headers and parameters are those of its
 * annotations, as Feign's own contract reads them, once.
 *
 * <p>Feign's templates make the same request, and allocate more for it than the rest of a call does.
 */
final class GeneratedCall {

    private static final String JSON = "application/json";

    private final Request.HttpMethod httpMethod;
    private final String url;
    private final int bodyIndex;
    private final int queryIndex;
    private final Map<String, Collection<String>> fixedHeaders = new LinkedHashMap<>();
    private final @Nullable String[] headerOfArgument;

    private GeneratedCall(String baseUrl, String userAgent, MethodMetadata metadata) {
        httpMethod = Request.HttpMethod.valueOf(metadata.template().method());
        url = baseUrl + metadata.template().path();
        bodyIndex = metadata.bodyIndex();
        queryIndex = metadata.queryMapIndex();
        Map<String, String> headerOfName = new HashMap<>();
        metadata.template().headers().forEach((header, values) -> {
            String value = values.iterator().next();
            if (value.startsWith("{")) {
                headerOfName.put(value.substring(1, value.length() - 1), header);
            } else {
                fixedHeaders.put(header, List.of(value));
            }
        });
        // The generated Accept lists XML beside JSON; only JSON is read here.
        fixedHeaders.put("Accept", List.of(JSON));
        fixedHeaders.put("Accept-Encoding", List.of("gzip"));
        fixedHeaders.put("User-Agent", List.of(userAgent));
        headerOfArgument = new @Nullable String[metadata.method().getParameterCount()];
        metadata.indexToName().forEach((index, names) ->
                headerOfArgument[index] = headerOfName.get(names.iterator().next()));
    }

    /** The methods of the generated interface that take their query as a map, ready to be called. */
    @SuppressWarnings("deprecation") // What replaces Contract.Default in Feign 13.13 is not there in 13.1.
    static Map<Method, GeneratedCall> all(String baseUrl, String userAgent) {
        Map<Method, GeneratedCall> calls = new HashMap<>();
        for (MethodMetadata metadata : new Contract.Default().parseAndValidateMetadata(ChatAgentApi.class)) {
            if (metadata.queryMapIndex() != null) {
                calls.put(metadata.method(), new GeneratedCall(baseUrl, userAgent, metadata));
            }
        }
        return calls;
    }

    /** The request of a call with these arguments, and with more headers. */
    Request request(@Nullable Object[] arguments, Map<String, String> moreHeaders) {
        byte[] body = body((GetChatMessagesRequest) arguments[bodyIndex]);
        Map<String, Collection<String>> headers = new LinkedHashMap<>(fixedHeaders);
        headers.put("Content-Length", List.of(Integer.toString(body.length)));
        for (int i = 0; i < arguments.length; i++) {
            String header = headerOfArgument[i];
            if (header != null && arguments[i] != null) {
                headers.put(header, List.of(String.valueOf(arguments[i])));
            }
        }
        for (Map.Entry<String, String> header : moreHeaders.entrySet()) {
            headers.put(header.getKey(), List.of(header.getValue()));
        }
        return Request.create(
                httpMethod,
                url + query((ChatAgentApi.GetChatMessagesQueryParams) arguments[queryIndex]),
                headers,
                Request.Body.create(body, StandardCharsets.UTF_8),
                null);
    }

    /** The generated parameters have encoded their values already. */
    private static String query(ChatAgentApi.@Nullable GetChatMessagesQueryParams parameters) {
        if (parameters == null || parameters.isEmpty()) {
            return "";
        }
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return query.toString();
    }

    /** Without Jackson's data binding, which nothing else needs. */
    private static byte[] body(@Nullable GetChatMessagesRequest request) {
        if (request == null) {
            throw new IllegalArgumentException("the request has a body");
        }
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
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }
}
