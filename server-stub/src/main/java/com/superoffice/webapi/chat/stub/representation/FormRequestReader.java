package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request as a form, {@code ChatSessionId=565&After=7}.
 *
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">URL standard, urlencoded parsing</a>
 */
final class FormRequestReader implements RequestReader {

    @Override
    public GetChatMessagesRequest read(byte[] body, @Nullable Charset charset) {
        RequestFields fields = new RequestFields();
        for (String pair : BodyText.decode(body, charset).strip().split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = unescape(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : unescape(pair.substring(equals + 1));
                fields.name(name);
                RequestFields.property(name).ifPresent(property -> fields.text(property, value));
            }
        }
        return fields.request();
    }

    /** Unlike {@link java.net.URLDecoder}, refuses what it cannot read instead of replacing it. */
    private static String unescape(String text) {
        byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length);
        for (int i = 0; i < escaped.length; i++) {
            if (escaped[i] == '%') {
                bytes.write(hexDigit(escaped, ++i) << 4 | hexDigit(escaped, ++i));
            } else {
                bytes.write(escaped[i] == '+' ? ' ' : escaped[i]);
            }
        }
        return BodyText.decode(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    private static int hexDigit(byte[] text, int index) {
        int digit = index < text.length ? Character.digit(text[index], 16) : -1;
        if (digit < 0) {
            throw new MalformedRequest("body: expected two hexadecimal digits after a percent sign, found other text");
        }
        return digit;
    }
}
