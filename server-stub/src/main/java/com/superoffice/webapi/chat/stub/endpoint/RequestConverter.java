package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ChatContract.RequestProperty;
import com.superoffice.webapi.chat.contract.operation.Operations;
import com.superoffice.webapi.chat.contract.request.Finding;
import com.superoffice.webapi.chat.contract.request.Reading;
import com.superoffice.webapi.chat.contract.request.RequestReader;
import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import com.superoffice.webapi.chat.stub.journal.CallAttributes;
import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads a request body with the contract's reader, and rejects one that is not within the contract. */
final class RequestConverter extends AbstractHttpMessageConverter<GetChatMessagesRequest> {

    private final RequestReader reader;

    /**
     * Creates the converter.
     *
     * @param levels how deep a body may be nested
     */
    RequestConverter(int levels) {
        super(ChatContract.GetChatMessages.REQUEST_MEDIA_TYPES.stream()
                .map(MediaType::parseMediaType)
                .toArray(MediaType[]::new));
        reader = new RequestReader(Operations.GET_CHAT_MESSAGES, levels);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == GetChatMessagesRequest.class;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected GetChatMessagesRequest readInternal(
            Class<? extends GetChatMessagesRequest> type, HttpInputMessage message) throws IOException {
        MediaType mediaType = Objects.requireNonNull(message.getHeaders().getContentType(), "a media type");
        String name = (mediaType.getType() + "/" + mediaType.getSubtype()).toLowerCase(Locale.ROOT);
        Reading reading = reader.read(message.getBody().readAllBytes(), name, mediaType.getCharset());
        // Handed on here and nowhere else: faults ask for the session, and the journal's judge does not read the body again.
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(CallAttributes.READING, reading, RequestAttributes.SCOPE_REQUEST);
        Optional<Finding> violation = reading.violation();
        if (violation.isPresent()) {
            throw new MalformedRequest(violation.get().sentence());
        }
        return new GetChatMessagesRequest(reading.int32(RequestProperty.CHAT_SESSION_ID.propertyName()))
                .after(reading.int32(RequestProperty.AFTER.propertyName()));
    }

    @Override
    protected void writeInternal(GetChatMessagesRequest request, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("requests are read, not written");
    }
}
