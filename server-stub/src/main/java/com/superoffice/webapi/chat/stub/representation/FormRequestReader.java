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

    /** An escape that is broken stays as it is; bytes that are no text are refused, which {@link java.net.URLDecoder} replaces. */
    private static String unescape(String text) {
        byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length);
        for (int i = 0; i < escaped.length; i++) {
            int octet = escaped[i] == '%' ? octet(escaped, i) : -1;
            bytes.write(octet >= 0 ? octet : escaped[i] == '+' ? ' ' : escaped[i]);
            i += octet >= 0 ? 2 : 0;
        }
        return BodyText.decode(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    /** The octet of the escape that begins there; -1 if it is broken. */
    private static int octet(byte[] escaped, int percent) {
        int high = percent + 2 < escaped.length ? Character.digit(escaped[percent + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(escaped[percent + 2], 16);
        return low < 0 ? -1 : high * 16 + low;
    }
}
