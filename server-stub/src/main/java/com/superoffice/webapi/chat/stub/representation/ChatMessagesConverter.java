package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.stub.endpoint.generated.ChatMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.GenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

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
            List<ChatMessage> messages, @Nullable Type type, @Nullable MediaType mediaType, HttpOutputMessage message)
            throws IOException {
        Representation representation = Representation.ALL.stream()
                .filter(candidate -> candidate.mediaType().equalsTypeAndSubtype(mediaType))
                .findFirst()
                .orElse(Representation.JSON);
        byte[] body = BodyWriter.write(messages, representation.format());
        HttpHeaders headers = message.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, representation.contentType());
        headers.setContentLength(body.length);
        OutputStream stream = message.getBody();
        stream.write(body);
    }

    @Override
    public void write(List<ChatMessage> messages, @Nullable MediaType mediaType, HttpOutputMessage message)
            throws IOException {
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
