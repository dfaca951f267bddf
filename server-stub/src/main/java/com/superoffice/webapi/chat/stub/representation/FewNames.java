package com.superoffice.webapi.chat.stub.representation;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;

/**
 * Reads XML of a bounded number of names: the parser looks each up in a table that gets slow when many have equal hashes.
 */
final class FewNames extends StreamReader2Delegate {

    private static final int MOST = 1000;

    private int names;

    FewNames(XMLStreamReader2 reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == START_ELEMENT) {
            names += 1 + getAttributeCount() + getNamespaceCount();
        } else if (event == PROCESSING_INSTRUCTION || event == ENTITY_REFERENCE) {
            names++;
        }
        if (names > MOST) {
            throw new MalformedRequest(
                    "body: expected at most " + MOST + " elements, attributes and instructions, found more");
        }
        return event;
    }

    @Override
    public void skipElement() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        }
    }
}
