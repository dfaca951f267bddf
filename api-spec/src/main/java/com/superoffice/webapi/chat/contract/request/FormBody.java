package com.superoffice.webapi.chat.contract.request;

import com.superoffice.webapi.chat.contract.operation.BodySchema.Kind;
import com.superoffice.webapi.chat.contract.operation.BodySchema.Property;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.function.Supplier;

/** Reads a form body: its keys are the property names. */
final class FormBody {

    private FormBody() {}

    static void read(byte[] body, Charset charset, BodyProperties properties) {
        String text;
        try {
            text = BodyText.decode(body, charset).strip();
        } catch (CharacterCodingException e) {
            properties.malformed(Rule.BODY_ENCODING, charset.name(), "bytes that are not in it");
            return;
        }
        for (UrlEncoded.Pair pair : UrlEncoded.pairs(text)) {
            Supplier<String> position = () -> ", in pair " + pair.position();
            if (!pair.isUtf8()) {
                properties.malformed(Rule.BODY_ENCODING, "percent-encoded UTF-8", "something else" + position.get());
                return;
            }
            Property property = properties.begin(pair.name(), position);
            if (property != null && property.kind() != Kind.STRING && pair.value().isBlank()) {
                properties.isNull(property, position); // a form has no other way to say null
            } else if (property != null) {
                properties.isText(property, pair.value(), position);
            }
        }
        properties.end();
    }
}
