package com.superoffice.webapi.chat.stub.representation;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Replaces the characters that XML has no way to say.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, section 2.2</a>
 */
final class XmlText extends StdScalarSerializer<String> {

    XmlText() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator generator, SerializationContext context) {
        boolean isWhole = text.codePoints().allMatch(XmlText::isCharacter);
        generator.writeString(isWhole ? text : replaced(text));
    }

    private static String replaced(String text) {
        int[] characters = text.codePoints().map(c -> isCharacter(c) ? c : '\uFFFD').toArray();
        return new String(characters, 0, characters.length);
    }

    private static boolean isCharacter(int c) {
        return c < ' '
                ? c == '\t' || c == '\n' || c == '\r'
                : c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c != 0xFFFE && c != 0xFFFF);
    }
}
