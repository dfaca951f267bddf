package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Reads a request body of one format. */
interface RequestReader {

    /**
     * Reads the whole body.
     *
     * @param body the bytes of the body
     * @param charset what the {@code charset} parameter of the media type says, or null if it says nothing
     * @throws MalformedRequest if the body is not within the contract
     */
    GetChatMessagesRequest read(byte[] body, @Nullable Charset charset);
}
