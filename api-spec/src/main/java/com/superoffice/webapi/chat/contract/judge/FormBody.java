package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.judge.BodySchema.Kind;
import com.superoffice.webapi.chat.contract.judge.BodySchema.Property;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a form body: its keys are the property names. */
final class FormBody {

    void check(byte[] body, @Nullable Charset charset, PropertiesCheck properties) {
        Charset encoding = charset == null ? StandardCharsets.UTF_8 : charset;
        int position = 0;
        try {
            for (String pair : FormEncoding.text(body, encoding).strip().split("&", -1)) {
                position++;
                if (!pair.isEmpty()) {
                    checkPair(pair, ", in pair " + position, properties);
                }
            }
        } catch (CharacterCodingException e) {
            properties.malformed(
                    Rule.BODY_ENCODING,
                    position == 0 ? encoding.name() : "percent-encoded UTF-8",
                    position == 0 ? "bytes that are not in it" : "something else, in pair " + position);
            return;
        }
        properties.end();
    }

    private static void checkPair(String pair, String position, PropertiesCheck properties)
            throws CharacterCodingException {
        int equals = pair.indexOf('=');
        String name = FormEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : FormEncoding.decode(pair.substring(equals + 1));
        Property property = properties.begin(name, position);
        if (property == null) {
            return;
        }
        if (property.kind() == Kind.STRING) {
            properties.isText(property, value, position);
        } else if (value.isBlank()) {
            // A form has no other way to say null.
            properties.isNull(property, position);
        } else {
            properties.isText(property, value.strip(), position);
        }
    }
}
