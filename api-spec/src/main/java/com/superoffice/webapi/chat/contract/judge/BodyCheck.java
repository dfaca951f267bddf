package com.superoffice.webapi.chat.contract.judge;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is the body declared, and does it keep its schema in its own media type? */
final class BodyCheck {

    private static final String CONTENT_TYPE = "header Content-Type";

    private final Operation operation;
    private final JsonBody json = new JsonBody();
    private final XmlBody xml = new XmlBody();
    private final FormBody form = new FormBody();

    BodyCheck(Operation operation) {
        this.operation = operation;
    }

    void check(Request request, Findings findings) {
        boolean empty = request.body().length == 0;
        if (operation.requestTypes().isEmpty() || (empty && !operation.bodyRequired())) {
            return;
        }
        MediaRange type = contentType(request, findings);
        BodySchema schema = type == null ? null : operation.requestTypes().get(type.type());
        if (empty) {
            findings.add("body", Rule.BODY_MISSING, "a body", "none", operation.requestBodyPointer());
        } else if (type != null && schema != null) {
            checkContent(request.body(), type, schema, findings);
        }
    }

    private @Nullable MediaRange contentType(Request request, Findings findings) {
        Iterator<String> values = request.header("Content-Type").iterator();
        String value = values.hasNext() ? values.next() : "";
        String expected = Names.oneOf(operation.requestTypes().keySet());
        if (value.isBlank()) {
            findings.add(CONTENT_TYPE, Rule.CONTENT_TYPE_MISSING, expected, "none", operation.contentPointer());
            return null;
        }
        MediaRange type = MediaRange.parse(value);
        if (type == null) {
            findings.add(
                    CONTENT_TYPE,
                    Rule.CONTENT_TYPE_MALFORMED,
                    "a media type",
                    Names.quoted(value),
                    operation.contentPointer());
        } else if (!operation.requestTypes().containsKey(type.type())) {
            findings.add(
                    CONTENT_TYPE,
                    Rule.CONTENT_TYPE_UNDECLARED,
                    expected,
                    Names.quoted(type.type()),
                    operation.contentPointer());
        }
        return type;
    }

    private void checkContent(byte[] body, MediaRange type, BodySchema schema, Findings findings) {
        String name = type.parameters().get("charset");
        Charset charset = null;
        if (name != null) {
            try {
                charset = Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                findings.add(
                        CONTENT_TYPE,
                        Rule.CHARSET_UNKNOWN,
                        "a character encoding",
                        Names.quoted(name),
                        operation.contentPointer());
                return;
            }
        }
        PropertiesCheck properties = new PropertiesCheck(schema, findings);
        if (type.type().equals("application/x-www-form-urlencoded")) {
            form.check(body, charset, properties);
        } else if (isXml(type.type())) {
            xml.check(body, charset, properties);
        } else {
            json.check(body, charset, properties);
        }
    }

    private static boolean isXml(String type) {
        return List.of("application/xml", "text/xml").contains(type) || type.endsWith("+xml");
    }
}
