package com.superoffice.webapi.chat.contract.request;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The character encoding of an XML document that came without a {@code charset}.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charencoding">Extensible Markup Language (XML) 1.0, section 4.3.3</a>
 */
final class XmlEncoding {

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private XmlEncoding() {}

    /**
     * By the byte order mark, without which nothing is UTF-16, else by the XML declaration, else UTF-8; null when the
     * declared one is unknown.
     */
    static @Nullable Charset of(byte[] document) {
        int start = document.length < 2 ? 0 : ((document[0] & 0xff) << 8) | (document[1] & 0xff);
        return start == 0xFEFF || start == 0xFFFE ? StandardCharsets.UTF_16 : declared(document);
    }

    private static @Nullable Charset declared(byte[] document) {
        String start = new String(
                document, 0, Math.min(document.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declaration.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
