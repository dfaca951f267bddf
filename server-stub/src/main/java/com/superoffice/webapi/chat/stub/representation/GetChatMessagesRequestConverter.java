package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.util.function.SingletonSupplier;

/** Reads a request body in each of the contract's request media types. */
public final class GetChatMessagesRequestConverter extends AbstractHttpMessageConverter<GetChatMessagesRequest> {

    private final Map<Format, Supplier<RequestReader>> readers;

    /**
     * Creates the converter.
     *
     * @param maxDepth how deep a body may be nested
     */
    public GetChatMessagesRequestConverter(int maxDepth) {
        super(ChatContract.REQUEST_MEDIA_TYPES.stream()
                .map(MediaType::parseMediaType)
                .toArray(MediaType[]::new));
        readers = Map.of(
                Format.JSON, SingletonSupplier.of(() -> new JsonRequestReader(maxDepth)),
                Format.XML, SingletonSupplier.of(() -> new XmlRequestReader(maxDepth)),
                Format.FORM, SingletonSupplier.of(FormRequestReader::new));
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
        MediaType mediaType = message.getHeaders().getContentType();
        if (mediaType == null) {
            throw new MalformedRequest("Content-Type: expected a media type, found nothing");
        }
        Format format = Format.ofMediaType(mediaType.getType() + "/" + mediaType.getSubtype());
        return Objects.requireNonNull(readers.get(format)).get().read(message.getBody().readAllBytes(), mediaType.getCharset());
    }

    @Override
    protected void writeInternal(GetChatMessagesRequest request, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("requests are read, not written");
    }
}
