package com.superoffice.webapi.chat.stub.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Expects an XML body with these texts of messages, in this order. */
record XmlCheck(List<String> messages) implements AnswerCheck {

    @Override
    public Optional<String> complaint(Answer answer) {
        try {
            NodeList found = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body()))
                    .getElementsByTagName("Message");
            List<String> texts = IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent())
                    .toList();
            return texts.equals(messages)
                    ? Optional.empty()
                    : Optional.of("an XML body with " + texts.size() + " messages, other than expected");
        } catch (SAXException e) {
            return Optional.of("a body that is not XML, of " + answer.body().length + " bytes");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }
}
