package com.superoffice.webapi.chat.stub.representation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The text of a body, decoded strictly; a byte order mark is dropped. */
public final class BodyText {

    private BodyText() {}

    public static String decode(byte[] body, @Nullable Charset charset) {
        Charset used = charset == null ? UTF_8 : charset;
        try {
            String text = used.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MalformedRequest("body: expected text in " + used.name() + ", found bytes that are not");
        }
    }
}
