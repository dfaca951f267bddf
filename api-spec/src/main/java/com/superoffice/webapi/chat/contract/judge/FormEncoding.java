package com.superoffice.webapi.chat.contract.judge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Percent-decoding of UTF-8: an escape that is broken stays as it is, which the JDK's {@code URLDecoder} refuses, and bytes that
 * are no text are refused, which it replaces.
 *
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">application/x-www-form-urlencoded parsing</a>
 */
final class FormEncoding {

    private FormEncoding() {}

    /**
     * The decoded text.
     *
     * @throws CharacterCodingException if the bytes are no text
     */
    static String decode(String encoded) throws CharacterCodingException {
        if (encoded.indexOf('%') < 0) {
            return encoded.replace('+', ' ');
        }
        byte[] escaped = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length);
        for (int i = 0; i < escaped.length; i++) {
            int octet = escaped[i] == '%' ? octet(escaped, i) : -1;
            bytes.write(octet >= 0 ? octet : escaped[i] == '+' ? ' ' : escaped[i]);
            i += octet >= 0 ? 2 : 0;
        }
        return text(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    /**
     * The text of these bytes.
     *
     * @throws CharacterCodingException if they are not in this character encoding
     */
    static String text(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** The octet of the escape that begins there; -1 if it is broken. */
    private static int octet(byte[] escaped, int percent) {
        int high = percent + 2 < escaped.length ? Character.digit(escaped[percent + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(escaped[percent + 2], 16);
        return low < 0 ? -1 : high * 16 + low;
    }
}
