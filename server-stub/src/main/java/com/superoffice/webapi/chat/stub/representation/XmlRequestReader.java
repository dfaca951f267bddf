package com.superoffice.webapi.chat.stub.representation;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.superoffice.webapi.chat.contract.ChatContract.RequestProperty;
import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request as the element {@code GetChatMessagesRequest}, in any namespace, its elements in any order. Document
 * types and entities are refused.
 */
final class XmlRequestReader implements RequestReader {

    private static final String ROOT = "GetChatMessagesRequest";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final WstxInputFactory factory = new WstxInputFactory();

    /**
     * Creates a reader.
     *
     * @param maxDepth how deep elements may be nested
     */
    XmlRequestReader(int maxDepth) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, maxDepth);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false); // or text is checked only when it is asked for
    }

    @Override
    public GetChatMessagesRequest read(byte[] body, @Nullable Charset charset) {
        try {
            XMLStreamReader2 reader = open(body, charset);
            RequestFields fields = new RequestFields();
            root(reader);
            while (nextElement(reader)) {
                element(reader, fields);
            }
            while (reader.hasNext()) {
                reader.next();
            }
            return fields.request();
        } catch (XMLStreamException e) {
            throw new MalformedRequest("body: not well-formed XML" + where(e.getLocation()));
        }
    }

    /** Without a charset the byte order mark or the XML declaration decides (RFC 7303, section 3). */
    private XMLStreamReader2 open(byte[] body, @Nullable Charset charset) throws XMLStreamException {
        return new FewNames((XMLStreamReader2)
                (charset == null
                        ? factory.createXMLStreamReader(new ByteArrayInputStream(body))
                        : factory.createXMLStreamReader(new StringReader(BodyText.decode(body, charset)))));
    }

    private static void root(XMLStreamReader2 reader) throws XMLStreamException {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (reader.next() == XMLStreamConstants.DTD) {
                throw new MalformedRequest("body: a document type is not allowed" + where(reader.getLocation()));
            }
        }
        if (!reader.getLocalName().equals(ROOT)) {
            throw new MalformedRequest(
                    "body: expected the element " + ROOT + ", found another" + where(reader.getLocation()));
        }
    }

    private static boolean nextElement(XMLStreamReader2 reader) throws XMLStreamException {
        int event = reader.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.ENTITY_REFERENCE || (isText(event) && !reader.getText().isBlank())) {
                throw new MalformedRequest(
                        "body: expected elements in " + ROOT + ", found text" + where(reader.getLocation()));
            }
            event = reader.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private static void element(XMLStreamReader2 reader, RequestFields fields) throws XMLStreamException {
        String name = reader.getLocalName();
        fields.name(name);
        Optional<RequestProperty> property = RequestFields.property(name);
        if (property.isEmpty()) {
            reader.skipElement();
            return;
        }
        boolean nil = isNil(reader);
        String text = text(reader, property.get());
        if (nil && !text.isBlank()) {
            throw new MalformedRequest(
                    property.get().propertyName() + ": expected nothing in an element with xsi:nil, found text");
        }
        if (!nil && text.isBlank()) {
            throw new MalformedRequest(property.get().propertyName()
                    + ": expected an int32 number, or xsi:nil, found an empty element" + where(reader.getLocation()));
        }
        fields.text(property.get(), text);
    }

    private static boolean isNil(XMLStreamReader2 reader) {
        String nil = reader.getAttributeValue(SCHEMA_INSTANCE, "nil");
        return nil != null && (nil.strip().equals("true") || nil.strip().equals("1"));
    }

    private static String text(XMLStreamReader2 reader, RequestProperty property) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (isText(event)) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new MalformedRequest(property.propertyName() + ": expected an int32 number, found an element or an"
                        + " entity" + where(reader.getLocation()));
            }
        }
        return text.toString();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    private static String where(@Nullable Location at) {
        return at == null ? "" : ", at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    }
}
