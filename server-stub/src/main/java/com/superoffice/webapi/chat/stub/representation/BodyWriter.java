package com.superoffice.webapi.chat.stub.representation;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.superoffice.webapi.chat.contract.operation.Format;
import com.superoffice.webapi.chat.stub.endpoint.generated.ChatMessage;
import com.superoffice.webapi.chat.stub.endpoint.generated.ErrorObject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.XmlWriteFeature;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/** Writes messages and errors in each format, their properties in the order of the contract. */
final class BodyWriter {

    private static final ObjectMapper JSON = configured(JsonMapper.builder());
    private static final ObjectWriter JSON_MESSAGES = JSON.writerFor(new TypeReference<List<ChatMessage>>() {});

    private BodyWriter() {}

    /** Into a buffer of its own: Jackson's are pooled, and each would stay as large as the largest body. */
    static byte[] write(List<ChatMessage> messages, Format format) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
        if (format == Format.XML) {
            Xml.MAPPER.writeValue(body, new ArrayOfChatMessage(messages));
        } else {
            JSON_MESSAGES.writeValue(body, messages);
        }
        return body.toByteArray();
    }

    static byte[] write(ErrorObject error, Format format) {
        return (format == Format.XML ? Xml.MAPPER : JSON).writeValueAsBytes(error);
    }

    private static ObjectMapper configured(MapperBuilder<?, ?> builder) {
        return builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addMixIn(ErrorObject.class, ErrorMembers.class)
                .build();
    }

    /** Made when the first answer is in XML: the first one of all is not kept waiting for it. */
    private static final class Xml {

        private static final ObjectMapper MAPPER = configured(builder());

        private static XmlMapper.Builder builder() {
            return XmlMapper.builder(new XmlFactory(new WstxInputFactory(), new WstxOutputFactory()))
                    .addModule(new SimpleModule().addSerializer(new XmlText()))
                    .enable(XmlWriteFeature.WRITE_NULLS_AS_XSI_NIL);
        }
    }

    /** The root element of messages in XML. */
    @JsonRootName("ArrayOfChatMessage")
    private record ArrayOfChatMessage(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "ChatMessage") List<ChatMessage> messages) {}

    /** The root element of an error in XML, and what an error leaves out. */
    @JsonRootName("Error")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface ErrorMembers {}
}
