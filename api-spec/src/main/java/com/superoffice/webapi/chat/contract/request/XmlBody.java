package com.superoffice.webapi.chat.contract.request;

import com.ctc.wstx.api.WstxInputProperties;
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

    private final WstxInputFactory factory = new WstxInputFactory();

    XmlBody(int levels) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, levels);
        factory.setProperty(XMLInputFactory2.P_REPORT_CDATA, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false); // or text is checked only when it is asked for
    }

    void read(byte[] body, @Nullable Charset charset, BodyProperties properties) {
        Charset encoding = charset == null ? XmlEncoding.of(body) : charset;
        if (encoding == null) {
            properties.malformed(Rule.BODY_ENCODING, "a known encoding", "another one in the XML declaration");
            return;
        }
        boolean complete = false;
        try {
            Document document =
                    new Document(factory.createXMLStreamReader(new StringReader(BodyText.decode(body, encoding))), properties);
            complete = document.readRoot();
            while (complete && document.reader.hasNext()) {
                document.next();
            }
        } catch (CharacterCodingException e) {
            properties.malformed(Rule.BODY_ENCODING, encoding.name(), "bytes that are not in it");
        } catch (TooManyNames e) {
            String most = "at most " + MOST_NAMES + " elements, attributes and instructions";
            properties.malformed(Rule.BODY_MALFORMED, most, "more");
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

    private static final class TooManyNames extends XMLStreamException {

        private static final long serialVersionUID = 1;
    }

    private static final class Document {

        private final XMLStreamReader reader;
        private final BodyProperties properties;
        private int names;

        Document(XMLStreamReader reader, BodyProperties properties) {
            this.reader = reader;
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
            for (int depth = 1; depth > 0; ) {
                int event = next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        }

        private int next() throws XMLStreamException {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                names += 1 + reader.getAttributeCount() + reader.getNamespaceCount();
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                names++;
            }
            if (names > MOST_NAMES) {
                throw new TooManyNames();
            }
            return event;
        }
    }
}
