package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType;
import com.superoffice.webapi.chat.conformance.contract.MediaType.Format;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Request bodies in each format of the contract. */
final class RequestBody {

    private RequestBody() {}

    static Format format(String mediaType) {
        return MediaType.format(mediaType).orElseThrow(() -> new IllegalArgumentException(mediaType));
    }

    /** The body with these properties in this order, nothing checked. */
    static String write(Contract contract, String mediaType, List<Field> fields) {
        return switch (format(mediaType)) {
            case JSON -> fields.stream()
                    .map(field -> "\"" + field.name() + "\":" + field.token())
                    .collect(Collectors.joining(",", "{", "}"));
            case XML -> xml(root(contract, mediaType), fields);
            case FORM -> fields.stream()
                    .map(field -> encode(field.name()) + "=" + encode(field.text()))
                    .collect(Collectors.joining("&"));
        };
    }

    static String root(Contract contract, String mediaType) {
        return contract.requestSchema(mediaType).xmlName("GetChatMessagesRequest");
    }

    private static String xml(String root, List<Field> fields) {
        return fields.stream()
                .map(RequestBody::element)
                .collect(Collectors.joining("", "<" + root + ">", "</" + root + ">"));
    }

    private static String element(Field field) {
        return field.token().equals("null")
                ? "<" + field.name() + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
                : "<" + field.name() + ">" + field.text() + "</" + field.name() + ">";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
