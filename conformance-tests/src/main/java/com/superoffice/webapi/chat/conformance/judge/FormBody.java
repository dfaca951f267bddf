package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form: keys are the names of the properties. */
final class FormBody {

    private FormBody() {}

    static Optional<JsonNode> read(SchemaNode schema, String text, List<Finding> findings) {
        Map<String, SchemaNode> properties = schema.properties();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            String pair = text.substring(start, end < 0 ? text.length() : end);
            start = end < 0 ? text.length() : end + 1;
            int equals = pair.indexOf('=');
            String name;
            String value;
            try {
                name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
                value = URLDecoder.decode(equals < 0 ? "" : pair.substring(equals + 1), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                findings.add(new Finding("form.malformed", "C6", "body", "percent-encoded text", "a broken escape"));
                return Optional.empty();
            }
            if (object.has(name)) {
                findings.add(new Finding("form.duplicate", "C5", "/" + name, "the key once", "it again"));
            }
            SchemaNode property = properties.get(name);
            object.set(
                    name, property == null ? JsonNodeFactory.instance.stringNode(value) : Scalars.of(property, value));
        }
        return Optional.of(object);
    }
}
