package com.superoffice.webapi.chat.contract.request;

import com.superoffice.webapi.chat.contract.operation.BodySchema;
import com.superoffice.webapi.chat.contract.operation.Format;
import com.superoffice.webapi.chat.contract.operation.Operation;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

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
     * @param type one of the media types that the operation reads, with its parameters
     * @throws IllegalArgumentException if it is another one
     */
    public Reading read(byte[] body, MediaRange type) {
        BodySchema schema = operation.requestTypes().get(type.type());
        if (schema == null) {
            throw new IllegalArgumentException(type.type() + ": expected a media type of the operation, found another");
        }
        BodyProperties properties = new BodyProperties(schema);
        Format format = Format.of(type.type());
        String name = type.parameters().get("charset");
        Charset charset = null;
        if (name != null) {
            try {
                charset = Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return properties.insteadOf(
                        Rule.CHARSET_UNKNOWN, "a character encoding", Names.quoted(name), operation.contentPointer());
            }
        }
        switch (format) {
            case FORM -> FormBody.read(body, charset == null ? StandardCharsets.UTF_8 : charset, properties);
            case XML -> xml.read(body, charset, properties);
            case JSON -> json.read(body, charset == null ? StandardCharsets.UTF_8 : charset, properties);
        }
        if (properties.areWithinTheContract()) {
            return properties.reading();
        }
        Format begun = begun(body, format);
        return begun == format
                ? properties.reading()
                : properties.insteadOf(
                        Rule.CONTENT_TYPE_MISMATCH,
                        "the media type of the body, which begins as " + begun.description(),
                        Names.quoted(type.type()),
                        operation.contentPointer());
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
