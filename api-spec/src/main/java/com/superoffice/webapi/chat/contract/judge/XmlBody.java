package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.judge.BodySchema.Kind;
import com.superoffice.webapi.chat.contract.judge.BodySchema.Property;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an XML body as a stream, without DTD and entities. Namespaces do not matter. */
final class XmlBody {

    void check(byte[] body, @Nullable Charset charset, PropertiesCheck properties) {
        XMLStreamReader reader = null;
        Charset encoding = charset == null ? XmlEncoding.of(body) : charset;
        if (encoding == null) {
            properties.malformed(Rule.BODY_ENCODING, "a known encoding", "another one in the XML declaration");
            return;
        }
        boolean complete = false;
        try {
            reader = reader(body, encoding);
            complete = readDocument(reader, properties);
            while (complete && reader.hasNext()) {
                reader.next();
            }
        } catch (CharacterCodingException e) {
            properties.malformed(Rule.BODY_ENCODING, encoding.name(), "bytes that are not in it");
        } catch (XMLStreamException e) {
            properties.malformed(
                    complete ? Rule.BODY_TRAILING_CONTENT : Rule.BODY_MALFORMED,
                    complete ? "one element" : "well-formed XML",
                    (complete ? "more after it" : "something else") + at(e.getLocation()));
        } finally {
            close(reader);
        }
    }

    private static XMLStreamReader reader(byte[] body, Charset charset)
            throws XMLStreamException, CharacterCodingException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // The JDK's reader would print an error about bytes that are not in their encoding before it throws it.
        String text = FormEncoding.text(body, charset);
        return factory.createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    /** Whether the document was read up to the end of its root element. */
    private static boolean readDocument(XMLStreamReader reader, PropertiesCheck properties) throws XMLStreamException {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                properties.malformed(Rule.BODY_MALFORMED, "no DTD", "one" + at(reader.getLocation()));
                return false;
            }
            reader.next();
        }
        String root = properties.schema().root();
        if (!reader.getLocalName().equals(root)) {
            properties.malformed(
                    Rule.WRONG_KIND,
                    "the element " + root,
                    "the element " + Names.printable(reader.getLocalName()) + at(reader.getLocation()));
            skipElement(reader);
            return true;
        }
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                readProperty(reader, properties);
            } else if (isContent(reader)) {
                properties.malformed(Rule.WRONG_KIND, "elements only", "text" + at(reader.getLocation()));
            }
        }
        properties.end();
        return true;
    }

    private static void readProperty(XMLStreamReader reader, PropertiesCheck properties) throws XMLStreamException {
        String position = at(reader.getLocation());
        Property property = properties.begin(reader.getLocalName(), position);
        String nil = reader.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
        boolean isNil = nil != null && (nil.strip().equals("true") || nil.strip().equals("1"));
        StringBuilder text = new StringBuilder();
        boolean nested = false;
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                nested = true;
                skipElement(reader);
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            } else if (reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                nested = true;
            }
        }
        if (property == null) {
            return;
        }
        if (nested) {
            properties.isWrongKind(property, "elements or entities" + position);
        } else if (isNil && !text.toString().isBlank()) {
            properties.isWrongKind(property, "text in an element with xsi:nil" + position);
        } else if (isNil) {
            properties.isNull(property, position);
        } else {
            String value = text.toString();
            properties.isText(property, property.kind() == Kind.STRING ? value : value.strip(), position);
        }
    }

    private static void skipElement(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static boolean isContent(XMLStreamReader reader) {
        return reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE
                || (reader.isCharacters() && !reader.isWhiteSpace());
    }

    private static void close(@Nullable XMLStreamReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException("the XML reader of a text could not be closed", e);
            }
        }
    }

    private static String at(@Nullable Location location) {
        return location == null || location.getLineNumber() < 1
                ? ""
                : ", at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
