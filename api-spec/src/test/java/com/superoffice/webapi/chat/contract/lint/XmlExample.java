package com.superoffice.webapi.chat.contract.lint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An XML example as the value that its schema describes. */
final class XmlExample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private XmlExample() {}

    static JsonNode parse(String xml, JsonNode schema) {
        Element root;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("expected well-formed XML; found an error: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
        expectName(root, schema);
        return value(root, schema);
    }

    private static JsonNode value(Element element, JsonNode schema) {
        if (element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil").equals("true")) {
            return JSON.nullNode();
        }
        String text = element.getTextContent();
        return switch (schema.path("type").asString("")) {
            case "array" -> array(element, schema.path("items"));
            case "object" -> object(element, schema.path("properties"));
            case "integer" -> integer(text);
            case "boolean" -> text.matches("true|false") ? JSON.booleanNode(text.equals("true")) : JSON.stringNode(text);
            default -> JSON.stringNode(text);
        };
    }

    private static JsonNode integer(String text) {
        if (!text.matches("-?\\d{1,18}")) {
            return JSON.stringNode(text);
        }
        long number = Long.parseLong(text);
        return number == (int) number ? JSON.numberNode((int) number) : JSON.numberNode(number);
    }

    private static ArrayNode array(Element element, JsonNode items) {
        ArrayNode array = JSON.arrayNode();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element item) {
                expectName(item, items);
                array.add(value(item, items));
            }
        }
        return array;
    }

    private static ObjectNode object(Element element, JsonNode properties) {
        ObjectNode object = JSON.objectNode();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element property) {
                object.set(property.getLocalName(), value(property, properties.path(property.getLocalName())));
            }
        }
        return object;
    }

    private static void expectName(Element element, JsonNode schema) {
        String expected = schema.path("xml").path("name").asString("");
        if (!element.getLocalName().equals(expected)) {
            throw new IllegalArgumentException(
                    "expected the element " + expected + "; found " + element.getLocalName());
        }
    }
}
