package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.stub.endpoint.generated.ChatMessage;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.GenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.util.WebUtils;

/** Writes messages in the representation that was negotiated. */
public final class ChatMessagesConverter implements GenericHttpMessageConverter<List<ChatMessage>> {

    private static final List<MediaType> MEDIA_TYPES =
            Representation.ALL.stream().map(Representation::mediaType).toList();

    @Override
    public boolean canRead(Type type, @Nullable Class<?> contextClass, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return type instanceof ParameterizedType list
                && List.class.isAssignableFrom(valueClass)
                && list.getActualTypeArguments()[0] == ChatMessage.class;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public void write(
            List<ChatMessage> messages, @Nullable Type type, @Nullable MediaType mediaType, HttpOutputMessage message) {
        Representation representation = Representation.ALL.stream()
                .filter(candidate -> candidate.mediaType().equalsTypeAndSubtype(mediaType))
                .findFirst()
                .orElse(Representation.JSON);
        message.getHeaders().set(HttpHeaders.CONTENT_TYPE, representation.contentType());
        PagedMessages pages = messages instanceof PagedMessages paged ? paged : new PagedMessages(messages, null);
        HttpServletResponse response = ((ServletServerHttpResponse) message).getServletResponse();
        Objects.requireNonNull(WebUtils.getNativeResponse(response, Pieces.Sink.class), "no response of the edge")
                .send(new MessagesBody(pages, representation.format()));
    }

    @Override
    public void write(List<ChatMessage> messages, @Nullable MediaType mediaType, HttpOutputMessage message) {
        write(messages, null, mediaType, message);
    }

    @Override
    public List<ChatMessage> read(Type type, @Nullable Class<?> contextClass, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("messages are written, not read", message);
    }

    @Override
    public List<ChatMessage> read(Class<? extends List<ChatMessage>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("messages are written, not read", message);
    }
}
