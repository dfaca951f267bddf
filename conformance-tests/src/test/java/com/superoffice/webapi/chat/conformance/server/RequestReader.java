package com.superoffice.webapi.chat.conformance.server;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies of requests. */
final class RequestReader {

    private static final JsonMapper STRICT = JsonMapper.builder().build();
    private static final JsonMapper COMMENTS =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private final Predicate<Defect> broken;

    RequestReader(Predicate<Defect> broken) {
        this.broken = broken;
    }

    /** What is asked for. */
    record Asked(int session, int after, @Nullable String formSelect) {}

    private record Value(String name, JsonToken kind, String text) {}

    /** Reads it; nothing when the server is to fall silent. */
    @Nullable Asked read(Received request, String contentType) throws Refusal {
        List<Value> values;
        if (contentType.endsWith("json")) {
            if (broken.test(Defect.MALFORMED_HANGS) && request.body.length > 1 && request.body[1] == '\'') {
                return null;
            }
            if (broken.test(Defect.EMPTY_BODY_ACCEPTED) && request.body.length == 0) {
                return new Asked(3001, 0, null);
            }
            if (broken.test(Defect.JSON_PATCH_IS_A_PATCH) && contentType.contains("patch")) {
                throw Refusal.invalid("expected an array of operations");
            }
            values = json(text(request));
        } else if (contentType.endsWith("xml")) {
            try {
                values = xml(text(request));
            } catch (XMLStreamException e) {
                if (broken.test(Defect.MALFORMED_CLOSES)) {
                    return null;
                }
                throw Refusal.invalid("not well-formed XML");
            }
        } else {
            values = form(text(request));
        }
        return asked(values, contentType);
    }

    private String text(Received request) throws Refusal {
        String header = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        Charset charset = header.contains("charset=utf-16") && !broken.test(Defect.UTF_16_REFUSED)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        CodingErrorAction action =
                broken.test(Defect.INVALID_UTF_8_ACCEPTED) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        try {
            return charset.newDecoder()
                    .onMalformedInput(action)
                    .decode(ByteBuffer.wrap(request.body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("not " + charset);
        }
    }

    private List<Value> json(String text) throws Refusal {
        List<Value> values = new ArrayList<>();
        JsonMapper mapper = broken.test(Defect.COMMENT_ACCEPTED) ? COMMENTS : STRICT;
        try (JsonParser parser = mapper.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Refusal.invalid("expected an object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = broken.test(Defect.ESCAPED_NAME_UNKNOWN) && text.contains("\\u0043")
                        ? "\\u0043"
                        : parser.currentName();
                JsonToken kind = parser.nextToken();
                if (kind == JsonToken.START_ARRAY && broken.test(Defect.ARRAY_IS_INTEGER) && !name.equals("x")) {
                    kind = parser.nextToken();
                    values.add(new Value(name, kind, parser.getString()));
                    parser.nextToken();
                    continue;
                }
                values.add(new Value(name, kind, kind.isScalarValue() ? parser.getString() : ""));
                parser.skipChildren();
            }
            if (!broken.test(Defect.TRAILING_JSON_ACCEPTED) && parser.nextToken() != null) {
                throw Refusal.invalid("expected the end");
            }
            return values;
        } catch (JacksonException e) {
            boolean deep = e.getMessage().contains("depth");
            if (broken.test(Defect.DEEP_JSON_IS_500) ? deep : broken.test(Defect.MALFORMED_IS_500) && !deep) {
                throw new Refusal(500, "JsonReaderException", "Unexpected.");
            }
            throw Refusal.invalid("not well-formed JSON");
        }
    }

    private List<Value> xml(String text) throws XMLStreamException, Refusal {
        boolean entities = broken.test(Defect.XML_ENTITY_EXPANDED);
        boolean dtd = entities || broken.test(Defect.XML_DTD_ACCEPTED);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, dtd);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, entities);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", broken.test(Defect.CDATA_IGNORED));
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        List<Value> values = new ArrayList<>();
        int depth = 0;
        boolean nil = false;
        StringBuilder content = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD && !dtd) {
                throw Refusal.invalid("no document type");
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE && !entities) {
                throw Refusal.invalid("no entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                content.setLength(0);
                nil = "true".equals(reader.getAttributeValue("http://www.w3.org/2001/XMLSchema-instance", "nil"))
                        && !broken.test(Defect.XML_NIL_REFUSED);
                if (broken.test(Defect.XML_NAMESPACE_REFUSED) && reader.getNamespaceURI() != null) {
                    throw Refusal.invalid("no namespace");
                }
                if (depth > 64) {
                    throw Refusal.invalid("too deep");
                }
            } else if (event == XMLStreamConstants.CDATA && broken.test(Defect.CDATA_IGNORED)) {
                content.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 2) {
                    JsonToken kind = nil ? JsonToken.VALUE_NULL : JsonToken.NOT_AVAILABLE;
                    values.add(new Value(reader.getLocalName(), kind, content.toString()));
                }
                depth--;
            }
        }
        if (broken.test(Defect.XML_ORDER_FIXED) && values.size() > 1 && values.get(0).name().equals("After")) {
            throw Refusal.invalid("expected ChatSessionId first");
        }
        return values;
    }

    private static List<Value> form(String text) throws Refusal {
        List<Value> values = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                try {
                    values.add(new Value(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            JsonToken.NOT_AVAILABLE,
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
                } catch (IllegalArgumentException e) {
                    throw Refusal.invalid("a broken escape");
                }
            }
        }
        return values;
    }

    private Asked asked(List<Value> values, String contentType) throws Refusal {
        Map<String, Value> known = new LinkedHashMap<>();
        String select = null;
        for (Value value : values) {
            String name = broken.test(Defect.NAMES_CASE_SENSITIVE)
                    ? value.name()
                    : value.name().toLowerCase(Locale.ROOT).replace("chatsessionid", "ChatSessionId").replace("after", "After");
            if (name.equals("$select")) {
                select = value.text();
            }
            if (!name.matches("ChatSessionId|After")) {
                if (broken.test(Defect.UNKNOWN_PROPERTY_REFUSED) && value.name().startsWith("No")) {
                    throw Refusal.invalid("an unknown property");
                }
                continue;
            }
            Value before = known.put(name, value);
            if (before != null && !duplicateAccepted(before, value, contentType)) {
                throw Refusal.invalid(name + ": given twice");
            }
        }
        Value session = known.get("ChatSessionId");
        if (session == null && !broken.test(Defect.MISSING_SESSION_ACCEPTED)) {
            throw Refusal.invalid("ChatSessionId: missing");
        }
        Value after = known.get("After");
        if (after == null && broken.test(Defect.AFTER_REQUIRED)) {
            throw Refusal.invalid("After: missing");
        }
        int asked = session == null ? 3001 : number(session, broken.test(Defect.NULL_SESSION_ACCEPTED), contentType);
        int from = after == null ? 0 : number(after, !broken.test(Defect.AFTER_NULL_REFUSED), contentType);
        if (from < 0 && broken.test(Defect.NEGATIVE_AFTER_REFUSED)) {
            throw Refusal.invalid("After: negative");
        }
        return new Asked(asked, from, select);
    }

    private boolean duplicateAccepted(Value before, Value value, String contentType) {
        boolean sameCase = before.name().equals(value.name());
        if (contentType.endsWith("xml")) {
            return broken.test(Defect.XML_DUPLICATE_ACCEPTED);
        }
        if (contentType.endsWith("urlencoded")) {
            return broken.test(Defect.FORM_DUPLICATE_ACCEPTED);
        }
        return broken.test(sameCase ? Defect.DUPLICATE_ACCEPTED : Defect.DUPLICATE_CASE_ACCEPTED);
    }

    private int number(Value value, boolean nullable, String contentType) throws Refusal {
        String text = value.text();
        switch (value.kind()) {
            case VALUE_NULL -> {
                if (nullable) {
                    return 0;
                }
                throw wrong(value);
            }
            case VALUE_TRUE -> {
                if (broken.test(Defect.BOOLEAN_IS_INTEGER)) {
                    return 1;
                }
                throw wrong(value);
            }
            case VALUE_STRING -> {
                if (!broken.test(Defect.STRING_IS_INTEGER)) {
                    throw wrong(value);
                }
            }
            case VALUE_NUMBER_FLOAT -> {
                boolean accepted = text.contains("e")
                        ? broken.test(Defect.EXPONENT_IS_INTEGER)
                        : broken.test(Defect.FRACTION_IS_INTEGER);
                if (accepted) {
                    return new BigDecimal(text).intValue();
                }
                throw wrong(value);
            }
            case VALUE_NUMBER_INT, NOT_AVAILABLE -> {}
            default -> throw wrong(value);
        }
        if (contentType.endsWith("xml") && broken.test(Defect.XML_WORD_IS_ZERO) && text.matches("[a-z]+")) {
            return 0;
        }
        if (contentType.endsWith("urlencoded") && broken.test(Defect.FORM_FRACTION_IS_INTEGER) && text.endsWith(".0")) {
            text = text.substring(0, text.length() - 2);
        }
        if (!text.matches("-?[0-9]+")) {
            throw wrong(value);
        }
        BigInteger number = new BigInteger(text);
        if (number.bitLength() >= Integer.SIZE) {
            if (broken.test(Defect.OVERFLOW_WRAPS)) {
                return number.intValue();
            }
            if (broken.test(Defect.OVERFLOW_IS_500)) {
                throw new Refusal(500, "OverflowException", "Arithmetic overflow.");
            }
            throw wrong(value);
        }
        if (number.intValue() == Integer.MIN_VALUE && broken.test(Defect.MINIMUM_REFUSED)) {
            throw wrong(value);
        }
        return number.intValue();
    }

    private static Refusal wrong(Value value) {
        return Refusal.invalid(value.name() + ": expected an int32 number");
    }
}
