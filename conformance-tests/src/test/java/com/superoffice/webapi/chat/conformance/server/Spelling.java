package com.superoffice.webapi.chat.conformance.server;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The same JSON and XML in other characters. */
final class Spelling {

    private final Predicate<Variation> varied;

    Spelling(Predicate<Variation> varied) {
        this.varied = varied;
    }

    String json(Object value) {
        JsonMapper mapper = JsonMapper.shared();
        String text = varied.test(Variation.JSON_INDENTED)
                ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                : mapper.writeValueAsString(value);
        return varied.test(Variation.JSON_ESCAPED)
                ? text.chars()
                        .mapToObj(c -> c == '/' ? "\\/" : c < 128 ? Character.toString(c) : String.format("\\u%04X", c))
                        .collect(Collectors.joining())
                : text;
    }

    /** Text within an XML element. */
    String xml(String text) {
        if (varied.test(Variation.XML_CDATA) && !text.contains("\r")) {
            return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
        }
        if (varied.test(Variation.XML_NUMERIC_REFERENCES)) {
            return text.codePoints()
                    .mapToObj(c -> Character.isLetterOrDigit(c) && c < 128 ? Character.toString(c) : "&#x" + Integer.toHexString(c) + ";")
                    .collect(Collectors.joining());
        }
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
    }

    /** A whole XML document. */
    String document(String xml) {
        String text = xml;
        if (varied.test(Variation.XML_WITHOUT_DECLARATION)) {
            text = text.replaceFirst("^<\\?xml[^>]*>\\s*", "");
        }
        if (varied.test(Variation.XML_INDENTED_WITH_COMMENTS)) {
            text = text.replaceAll("><(?=[^/]|/(ChatMessage|ArrayOfChatMessage|Error)>)", ">\n  <!-- <b> & c -->\n  <")
                    .replaceFirst("(<[AE])", "<!-- here -->$1") + "\n<!-- end -->\n";
        }
        if (varied.test(Variation.XML_OTHER_PREFIX)) {
            text = text.replace("xmlns:xsi=", "xmlns:i=").replace("xsi:nil=\"true\"/", "i:nil=\"1\"></").replaceAll("<(\\w+) (i:nil=\"1\")></>", "<$1 $2></$1>");
        }
        if (varied.test(Variation.XML_NIL_SAID_TO_BE_FALSE)) {
            text = text.replace("<ChatSessionId>", "<ChatSessionId xsi:nil=\"false\">");
        }
        if (varied.test(Variation.XML_SCHEMA_LOCATION)) {
            text = text.replaceFirst("(xmlns:xsi=\"[^\"]*\")", "$1 xsi:noNamespaceSchemaLocation=\"chat.xsd\"");
        }
        return text;
    }

    /** A whole body. */
    String body(String text) {
        return varied.test(Variation.NEWLINE_AT_THE_END) ? text + "\r\n" : text;
    }

    String contentType(String name, String charset) {
        String written = varied.test(Variation.MEDIA_TYPE_SHOUTED) ? name.toUpperCase(Locale.ROOT) : name;
        if (varied.test(Variation.CHARSET_LEFT_OUT)) {
            return written;
        }
        return varied.test(Variation.CHARSET_QUOTED)
                ? written + ";charset=\"" + charset + "\""
                : varied.test(Variation.CHARSET_SHOUTED)
                        ? written + " ; Charset=" + charset.toUpperCase(Locale.ROOT)
                        : written + "; charset=" + charset;
    }
}
