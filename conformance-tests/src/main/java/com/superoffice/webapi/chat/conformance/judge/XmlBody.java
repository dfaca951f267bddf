package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** XML read by the names and kinds that the schema gives: elements in the schema's order, nulls as {@code xsi:nil}. */
final class XmlBody {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*?encoding=[\"']([^\"']*)[\"']");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final XMLInputFactory FACTORY = factory();

    private final List<Finding> findings;

    XmlBody(List<Finding> findings) {
        this.findings = findings;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    Optional<JsonNode> read(SchemaNode schema, String text) {
        Matcher encoding = ENCODING.matcher(text);
        if (encoding.find() && !encoding.group(1).toLowerCase(Locale.ROOT).equals("utf-8")) {
            found("xml.encoding", "D6", "body", "an XML declaration of UTF-8", "one of " + encoding.group(1));
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                return root(schema, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber();
            found("xml.malformed", "D6", "body", "well-formed XML", "something else" + place);
            return Optional.empty();
        }
    }

    private Optional<JsonNode> root(SchemaNode schema, XMLStreamReader reader) throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                found("xml.dtd", "C6", "body", "XML without a document type", "a document type");
            }
        }
        String expected = schema.xmlName(schema.name());
        if (!reader.getLocalName().equals(expected)) {
            found("xml.root", "C7", "body", "the element " + expected, "the element " + reader.getLocalName());
            return Optional.empty();
        }
        named(reader, "/" + expected);
        JsonNode value = element(schema, reader, "");
        while (reader.hasNext()) {
            reader.next();
        }
        return Optional.of(value);
    }

    private JsonNode element(SchemaNode schema, XMLStreamReader reader, String where) throws XMLStreamException {
        String nil = reader.getAttributeValue(XSI, "nil");
        if (nil != null && (nil.equals("true") || nil.equals("1"))) {
            String content = scalarText(reader);
            if (!content.isBlank()) {
                found("xml.nil", "C7", where, "an empty element, as it is nil", "content in it");
            }
            return NODES.nullNode();
        }
        return switch (schema.type()) {
            case "array" -> array(schema.items(), reader, where);
            case "object" -> object(schema, reader, where);
            default -> Scalars.of(schema, scalarText(reader));
        };
    }

    private ArrayNode array(SchemaNode items, XMLStreamReader reader, String where) throws XMLStreamException {
        ArrayNode array = NODES.arrayNode();
        String expected = items.xmlName(items.name());
        while (nextChild(reader, where)) {
            String place = where + "/" + array.size();
            if (!reader.getLocalName().equals(expected)) {
                found("xml.element", "C7", place, "the element " + expected, "the element " + reader.getLocalName());
            }
            named(reader, place);
            array.add(element(items, reader, place));
        }
        return array;
    }

    private ObjectNode object(SchemaNode schema, XMLStreamReader reader, String where) throws XMLStreamException {
        Map<String, Map.Entry<String, SchemaNode>> byElement = new LinkedHashMap<>();
        schema.properties().forEach((name, property) -> byElement.put(property.xmlName(name), Map.entry(name, property)));
        List<String> order = new ArrayList<>(byElement.keySet());
        ObjectNode object = NODES.objectNode();
        int last = -1;
        while (nextChild(reader, where)) {
            String element = reader.getLocalName();
            String place = where + "/" + element;
            named(reader, place);
            Map.Entry<String, SchemaNode> property = byElement.get(element);
            if (property == null) {
                object.put(element, scalarText(reader));
                continue;
            }
            if (object.has(property.getKey())) {
                found("xml.duplicate", "C7", place, "the element once", "it again");
            }
            int index = order.indexOf(element);
            // The document orders the properties of a message; an error's members have no order.
            if (index < last && where.matches("/\\d+")) {
                found("xml.order", "C7", place, "the elements in the document's order", element + " after "
                        + order.get(last));
            }
            last = Math.max(last, index);
            object.set(property.getKey(), element(property.getValue(), reader, place));
        }
        return object;
    }

    /** Goes to the next child element, or to the end of this one. */
    private boolean nextChild(XMLStreamReader reader, String where) throws XMLStreamException {
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
            if (reader.hasText() && event != XMLStreamConstants.COMMENT && !reader.getText().isBlank()) {
                found("xml.text", "C7", where.isEmpty() ? "body" : where, "elements only", "text between them");
            }
        }
    }

    /** The text of an element without children; elements within it are reported and skipped. */
    private String scalarText(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                found("xml.nested", "C7", "/" + reader.getLocalName(), "text", "an element");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 0) {
                    return text.toString();
                }
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            }
        }
    }

    /** In no namespace, and without attributes but those of XML Schema instances. */
    private void named(XMLStreamReader reader, String where) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean instance = XSI.equals(reader.getAttributeNamespace(i));
            String name = reader.getAttributeLocalName(i);
            if (!instance) {
                found("xml.attribute", "C7", where, "no attribute but xsi:nil", "the attribute " + name);
            } else if (name.equals("nil") && !reader.getAttributeValue(i).matches("\\s*(true|false|0|1)\\s*")) {
                found("xml.nil", "C7", where, "xsi:nil as true or false", reader.getAttributeValue(i));
            }
        }
        String namespace = reader.getNamespaceURI();
        if (namespace != null && !namespace.isEmpty()) {
            found("xml.namespace", "C7", where, "an element in no namespace", "one in " + namespace);
        }
    }

    private void found(String code, String rule, String where, String expected, String found) {
        findings.add(new Finding(code, rule, where, expected, found));
    }
}
