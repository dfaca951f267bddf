package com.superoffice.webapi.chat.contract.judge;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Is the body declared, and does it keep its schema in its own media type? */
final class BodyCheck {

    private static final String CONTENT_TYPE = "header Content-Type";

    private static final String JSON = "JSON";
    private static final String XML = "XML";
    private static final String FORM = "a form";
    private static final Pattern FORM_START = Pattern.compile("[\\w$%.-]+=");
    private static final int LONGEST_START = 200;

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
        Findings ofTheBody = new Findings();
        PropertiesCheck properties = new PropertiesCheck(schema, ofTheBody);
        String format = format(type.type());
        switch (format) {
            case FORM -> form.check(body, charset, properties);
            case XML -> xml.check(body, charset, properties);
            default -> json.check(body, charset, properties);
        }
        String begun = begun(body, format);
        if (begun.equals(format) || !ofTheBody.hasViolation()) {
            findings.add(ofTheBody);
        } else {
            findings.add(
                    CONTENT_TYPE,
                    Rule.CONTENT_TYPE_MISMATCH,
                    "the media type of the body, which begins as " + begun,
                    Names.quoted(type.type()),
                    operation.contentPointer());
        }
    }

    private static String format(String type) {
        boolean isXml = List.of("application/xml", "text/xml").contains(type) || type.endsWith("+xml");
        return isXml ? XML : type.equals("application/x-www-form-urlencoded") ? FORM : JSON;
    }

    /** The format that the first characters are of; where they are of any, the declared one. */
    private static String begun(byte[] body, String declared) {
        String start = new String(body, 0, Math.min(body.length, LONGEST_START), StandardCharsets.ISO_8859_1).strip();
        if (start.startsWith("<")) {
            return XML;
        }
        return start.startsWith("{") ? JSON : FORM_START.matcher(start).lookingAt() ? FORM : declared;
    }
}
