package com.superoffice.webapi.chat.contract.request;

import com.ctc.wstx.stax.WstxInputFactory;
import com.superoffice.webapi.chat.contract.operation.BodySchema.Property;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML body as a stream, without DTD and entities. Namespaces do not matter. By Woodstox, as the JDK's parser takes five
 * times as long for a small document, and fails at some with an exception that is none of XML's.
 */
final class XmlBody {

    /** The parser looks each name up in a table that gets slow when many have equal hashes. */
    private static final int MOST_NAMES = 1000;

    private final int levels;

    XmlBody(int levels) {
        this.levels = levels;
    }

    void read(byte[] body, @Nullable Charset charset, BodyProperties properties) {
        Charset encoding = charset == null ? XmlEncoding.of(body) : charset;
        if (encoding == null) {
            properties.malformed(Rule.BODY_ENCODING, "a known encoding", "another one in the XML declaration");
            return;
        }
        boolean complete = false;
        try {
            StringReader text = new StringReader(BodyText.decode(body, encoding));
            Document document = new Document(Parsers.FACTORY.createXMLStreamReader(text), levels, properties);
            complete = document.readRoot();
            while (complete && document.reader.hasNext()) {
                document.next();
            }
        } catch (CharacterCodingException e) {
            properties.malformed(Rule.BODY_ENCODING, encoding.name(), "bytes that are not in it");
        } catch (BeyondLimit e) {
            properties.malformed(Rule.BODY_MALFORMED, String.valueOf(e.getMessage()), "more");
        } catch (XMLStreamException e) {
            properties.malformed(
                    complete ? Rule.BODY_TRAILING_CONTENT : Rule.BODY_MALFORMED,
                    complete ? "one element" : "well-formed XML",
                    (complete ? "more after it" : "something else") + at(e.getLocation()));
        }
    }

    private static String at(@Nullable Location location) {
        return location == null || location.getLineNumber() < 1
                ? ""
                : ", at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    /** Made when the first body is in XML: the first one of all is not kept waiting for it. */
    private static final class Parsers {

        private static final WstxInputFactory FACTORY = new WstxInputFactory();

        static {
            FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            FACTORY.setProperty(XMLInputFactory2.P_REPORT_CDATA, false);
            FACTORY.setProperty(XMLInputFactory2.P_LAZY_PARSING, false); // or text is checked only when it is asked for
        }
    }

    private static final class BeyondLimit extends XMLStreamException {

        private static final long serialVersionUID = 1;

        BeyondLimit(int most, String of) {
            super("at most " + most + " " + of);
        }
    }

    private static final class Document {

        private final XMLStreamReader reader;
        private final int levels;
        private final BodyProperties properties;
        private int depth;
        private int names;

        Document(XMLStreamReader reader, int levels, BodyProperties properties) {
            this.reader = reader;
            this.levels = levels;
            this.properties = properties;
        }

        /** Whether the document was read up to the end of its root element. */
        boolean readRoot() throws XMLStreamException {
            while (!reader.isStartElement()) {
                if (next() == XMLStreamConstants.DTD) {
                    properties.malformed(Rule.BODY_MALFORMED, "no DTD", "one" + at(reader.getLocation()));
                    return false;
                }
            }
            if (!reader.getLocalName().equals(properties.root())) {
                properties.malformed(
                        Rule.WRONG_KIND,
                        "the element " + properties.root(),
                        "the element " + Names.printable(reader.getLocalName()) + at(reader.getLocation()));
                skipElement();
                return true;
            }
            while (next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.isStartElement()) {
                    readProperty();
                } else if (reader.isCharacters() && !reader.getText().isBlank()) {
                    properties.malformed(Rule.WRONG_KIND, "elements only", "text" + at(reader.getLocation()));
                }
            }
            properties.end();
            return true;
        }

        private void readProperty() throws XMLStreamException {
            Location location = reader.getLocation();
            Supplier<String> position = () -> at(location);
            Property property = properties.begin(reader.getLocalName(), position);
            String nil = reader.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
            boolean isNil = nil != null && (nil.strip().equals("true") || nil.strip().equals("1"));
            StringBuilder text = new StringBuilder();
            boolean nested = false;
            while (next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.isStartElement()) {
                    nested = true;
                    skipElement();
                } else if (reader.isCharacters()) {
                    text.append(reader.getText());
                }
            }
            if (property == null) {
                return;
            }
            if (nested) {
                properties.isWrongKind(property, "an element" + at(location));
            } else if (!isNil) {
                properties.isText(property, text.toString(), position);
            } else if (text.toString().isBlank()) {
                properties.isNull(property, position);
            } else {
                properties.isWrongKind(property, "text in an element with xsi:nil" + at(location));
            }
        }

        private void skipElement() throws XMLStreamException {
            int end = depth - 1;
            while (depth > end) {
                next();
            }
        }

        private int next() throws XMLStreamException {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                names += 1 + reader.getAttributeCount() + reader.getNamespaceCount();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                names++;
            }
            if (depth > levels) {
                throw new BeyondLimit(levels, "levels");
            }
            if (names > MOST_NAMES) {
                throw new BeyondLimit(MOST_NAMES, "elements, attributes and instructions");
            }
            return event;
        }
    }
}
