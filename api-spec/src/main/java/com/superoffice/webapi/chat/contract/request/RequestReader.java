package com.superoffice.webapi.chat.contract.request;

import com.superoffice.webapi.chat.contract.operation.BodySchema;
import com.superoffice.webapi.chat.contract.operation.Format;
import com.superoffice.webapi.chat.contract.operation.Operation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request: bytes to values and findings, in one pass.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class RequestReader {

    private static final Pattern FORM_START = Pattern.compile("[\\w$%.-]+=");
    private static final int LONGEST_START = 200;

    private final Operation operation;
    private final JsonBody json;
    private final XmlBody xml;

    /**
     * Creates a reader.
     *
     * @param operation whose requests are read
     * @param levels how deep objects, arrays and elements may be nested
     */
    public RequestReader(Operation operation, int levels) {
        this.operation = operation;
        json = new JsonBody(levels);
        xml = new XmlBody(levels);
    }

    /**
     * Reads a body that is not empty.
     *
     * @param mediaType one of those that the operation reads, in lower case
     * @param charset what the {@code charset} of the media type says, or null if it says nothing
     * @throws IllegalArgumentException if the operation does not read the media type
     */
    public Reading read(byte[] body, String mediaType, @Nullable Charset charset) {
        BodySchema schema = operation.requestTypes().get(mediaType);
        if (schema == null) {
            throw new IllegalArgumentException("media type: expected one that the operation reads, found another");
        }
        BodyProperties properties = new BodyProperties(schema);
        Format format = Format.of(mediaType);
        switch (format) {
            case FORM -> FormBody.read(body, charset == null ? StandardCharsets.UTF_8 : charset, properties);
            case XML -> xml.read(body, charset, properties);
            case JSON -> json.read(body, charset == null ? StandardCharsets.UTF_8 : charset, properties);
        }
        if (properties.areWithinTheContract()) {
            return properties.reading();
        }
        Format begun = begun(body, format);
        if (begun == format) {
            return properties.reading();
        }
        Finding mismatch = new Finding(
                "header Content-Type",
                Rule.CONTENT_TYPE_MISMATCH,
                "the media type of the body, which begins as " + begun.description(),
                Names.quoted(mediaType),
                operation.contentPointer());
        return new Reading(Map.of(), List.of(mismatch));
    }

    /** The format that the first characters are of; where they are of any, the declared one. */
    private static Format begun(byte[] body, Format declared) {
        String start = new String(body, 0, Math.min(body.length, LONGEST_START), StandardCharsets.ISO_8859_1).strip();
        if (start.startsWith("<")) {
            return Format.XML;
        }
        return start.startsWith("{") ? Format.JSON : FORM_START.matcher(start).lookingAt() ? Format.FORM : declared;
    }
}
