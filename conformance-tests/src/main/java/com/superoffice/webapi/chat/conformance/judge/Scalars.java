package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Formats without kinds, XML and forms, take the kind of a value from the schema. */
final class Scalars {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,400})");

    private Scalars() {}

    /** The text as the schema's kind; a text that is not of that kind stays a text, which the schema then refuses. */
    static JsonNode of(SchemaNode schema, String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (schema.type().equals("integer") && INTEGER.matcher(text).matches()) {
            BigInteger value = new BigInteger(text);
            // The same kind of node that a JSON body gives, so that bodies compare across formats.
            return value.bitLength() < Integer.SIZE
                    ? nodes.numberNode(value.intValue())
                    : value.bitLength() < Long.SIZE ? nodes.numberNode(value.longValue()) : nodes.numberNode(value);
        }
        if (schema.type().equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return nodes.booleanNode(text.equals("true"));
        }
        return nodes.stringNode(text);
    }
}
