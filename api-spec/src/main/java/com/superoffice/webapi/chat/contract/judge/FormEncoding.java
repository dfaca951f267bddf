package com.superoffice.webapi.chat.contract.judge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;

/**
 * Percent-decoding that refuses what the JDK's {@code URLDecoder} replaces or lets pass.
 *
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">application/x-www-form-urlencoded parsing</a>
 */
final class FormEncoding {

    private FormEncoding() {}

    /**
     * The decoded text.
     *
     * @throws CharacterCodingException if a percent sign is not followed by two hexadecimal digits, or the bytes are no text
     */
    static String decode(String encoded, Charset charset) throws CharacterCodingException {
        if (encoded.indexOf('%') < 0) {
            return encoded.replace('+', ' ');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(octet(encoded, i));
                i += 2;
            } else {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(charset));
            }
        }
        return text(bytes.toByteArray(), charset);
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

    private static int octet(String encoded, int percent) throws CharacterCodingException {
        int high = percent + 2 < encoded.length() ? Character.digit(encoded.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < encoded.length() ? Character.digit(encoded.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new MalformedInputException(1);
        }
        return high * 16 + low;
    }
}
