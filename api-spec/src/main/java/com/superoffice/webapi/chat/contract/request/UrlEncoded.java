package com.superoffice.webapi.chat.contract.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of a query or a form. Empty ones are skipped, an escape that is broken stays as it is.
 *
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">URL standard, urlencoded parsing</a>
 */
public final class UrlEncoded {

    private UrlEncoded() {}

    /**
     * A name and its value, decoded.
     *
     * @param position the first pair has 1; empty ones count
     * @param value empty when there is no equals sign
     * @param isUtf8 whether the escapes stand for text; what does not is replaced
     * @param hasBrokenEscape whether a percent sign is not followed by two hexadecimal digits
     */
    public record Pair(int position, String name, String value, boolean isUtf8, boolean hasBrokenEscape) {}

    /** The pairs of this text. */
    public static List<Pair> pairs(String text) {
        List<Pair> pairs = new ArrayList<>();
        int position = 0;
        for (String pair : text.split("&", -1)) {
            position++;
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                Decoding decoding = new Decoding();
                String name = decoding.decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoding.decode(pair.substring(equals + 1));
                pairs.add(new Pair(position, name, value, decoding.isUtf8, decoding.hasBrokenEscape));
            }
        }
        return pairs;
    }

    private static final class Decoding {

        private boolean isUtf8 = true;
        private boolean hasBrokenEscape;

        String decode(String encoded) {
            if (encoded.indexOf('%') < 0) {
                return encoded.replace('+', ' ');
            }
            byte[] escaped = encoded.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length);
            for (int i = 0; i < escaped.length; i++) {
                int octet = escaped[i] == '%' ? octet(escaped, i) : -1;
                bytes.write(octet >= 0 ? octet : escaped[i] == '+' ? ' ' : escaped[i]);
                hasBrokenEscape |= octet < 0 && escaped[i] == '%';
                i += octet < 0 ? 0 : 2;
            }
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            } catch (CharacterCodingException e) {
                isUtf8 = false;
                return bytes.toString(StandardCharsets.UTF_8);
            }
        }

        /** The octet of the escape that begins there; -1 if it is broken. */
        private static int octet(byte[] escaped, int percent) {
            int high = percent + 2 < escaped.length ? Character.digit(escaped[percent + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(escaped[percent + 2], 16);
            return low < 0 ? -1 : high * 16 + low;
        }
    }
}
