package com.superoffice.webapi.chat.client.wire;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Tells messages from refusals and from answers that are neither. */
final class AnswerReader<M> {

    private static final int FIRST_OF_GZIP = 0x1f;

    private final MessagesReader<M> messages;

    AnswerReader(MessagesReader<M> messages) {
        this.messages = messages;
    }

    /**
     * Reads the messages of an answer.
     *
     * @throws WireFailure if the answer holds none
     * @throws IOException if the body cannot be read to its end
     */
    WireAnswer<M> read(Response response) throws WireFailure, IOException {
        int status = response.status();
        if (status >= 300 && status < 400) {
            throw unexpected(response, "a redirection, which is not followed", null);
        }
        if (status < 200 || status >= 400) {
            throw WireFailure.answered(
                    WireFailure.Kind.REFUSED, "refused", status, response.headers(), error(response));
        }
        try {
            return new WireAnswer<>(status, response.headers(), messages(response));
        } catch (UnexpectedContent e) {
            throw unexpected(response, e.getMessage(), e.error());
        } catch (ZipException e) {
            throw unexpected(response, "the body is not gzip, against its Content-Encoding", null);
        }
    }

    private List<M> messages(Response response) throws IOException, UnexpectedContent {
        if (response.body() == null) {
            throw new UnexpectedContent("the body is empty");
        }
        String mediaType = mediaType(response);
        if (mediaType.endsWith("html") || mediaType.endsWith("xml")) {
            throw new UnexpectedContent("expected JSON, found " + mediaType);
        }
        return messages.read(decompressed(response), charset(response));
    }

    /** A refusal that cannot be read to its end is still a refusal. */
    private static @Nullable ErrorObject error(Response response) {
        if (response.body() == null) {
            return null;
        }
        try {
            return ErrorObjectReader.body(decompressed(response));
        } catch (IOException e) {
            return null;
        }
    }

    /** The bytes decide: some transports decompress and leave the header as it was. */
    private static InputStream decompressed(Response response) throws IOException {
        InputStream body = response.body().asInputStream();
        String encoding = Headers.first(response.headers(), "Content-Encoding");
        if (encoding == null || !encoding.toLowerCase(Locale.ROOT).contains("gzip")) {
            return body;
        }
        PushbackInputStream start = new PushbackInputStream(body);
        int first = start.read();
        if (first >= 0) {
            start.unread(first);
        }
        return first == FIRST_OF_GZIP ? new GZIPInputStream(start) : start;
    }

    private static String mediaType(Response response) {
        String contentType = Headers.first(response.headers(), "Content-Type");
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The parser detects UTF-8, UTF-16 and UTF-32, with or without a byte order mark; others must be told. */
    private static @Nullable Charset charset(Response response) throws UnexpectedContent {
        String contentType = Headers.first(response.headers(), "Content-Type");
        int at = contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (contentType == null || at < 0) {
            return null;
        }
        String name = contentType.substring(at + "charset=".length()).split("[;\\s]", 2)[0].replace("\"", "");
        if (name.regionMatches(true, 0, "utf", 0, 3)) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnexpectedContent("the charset of the body is not known here");
        }
    }

    private static WireFailure unexpected(Response response, @Nullable String message, @Nullable ErrorObject error) {
        return WireFailure.answered(
                WireFailure.Kind.UNEXPECTED,
                String.valueOf(message),
                response.status(),
                response.headers(),
                error);
    }
}
