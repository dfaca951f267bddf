package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.operation.Format;
import java.util.List;
import org.springframework.http.MediaType;

/**
 * One of the media types that the operation answers in.
 *
 * @param mediaType the media type, without parameters
 * @param contentType the value of the {@code Content-Type} header
 * @param format the format behind the media type
 */
public record Representation(MediaType mediaType, String contentType, Format format) {

    /** All representations, in the order of the contract. */
    public static final List<Representation> ALL = ChatContract.GetChatMessages.RESPONSE_MEDIA_TYPES.stream()
            .map(Representation::of)
            .toList();

    /** What an answer is in when nothing else was asked for, or nothing else fits. */
    public static final Representation JSON = ALL.get(0);

    /** The representation in a media type, which has no parameters. */
    static Representation of(String mediaType) {
        return new Representation(MediaType.parseMediaType(mediaType), mediaType + "; charset=utf-8", Format.of(mediaType));
    }
}
